GRANT USAGE ON SCHEMA rostrum TO rostrum_eraser;
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.erasure, rostrum.event_line TO rostrum_eraser;
GRANT EXECUTE ON FUNCTION rostrum.erase TO rostrum_eraser;
