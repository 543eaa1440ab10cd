GRANT USAGE ON SCHEMA rostrum TO rostrum_writer;
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.erasure, rostrum.event_line, rostrum.session
  TO rostrum_writer;
GRANT EXECUTE ON FUNCTION rostrum.append(text[], integer[], bytea[], bytea[], bytea[]) TO rostrum_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON rostrum.account, rostrum.account_grant TO rostrum_writer;
GRANT SELECT, INSERT, DELETE ON rostrum.account_identity TO rostrum_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON rostrum.account_invitation TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.credential TO rostrum_writer;
GRANT UPDATE (used_at, revoked_at) ON rostrum.credential TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.backup TO rostrum_writer;
