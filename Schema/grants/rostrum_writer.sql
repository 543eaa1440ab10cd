GRANT USAGE ON SCHEMA rostrum TO rostrum_writer;
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.event_line, rostrum.session TO rostrum_writer;
GRANT EXECUTE ON FUNCTION rostrum.append TO rostrum_writer;
