-- ALWAYS: also under session_replication_role = replica, which passes ordinary triggers by.
CREATE OR REPLACE TRIGGER erasure_refuses_change
  BEFORE UPDATE OR DELETE ON rostrum.erasure
  FOR EACH ROW EXECUTE FUNCTION rostrum.refuse_change();

CREATE OR REPLACE TRIGGER erasure_refuses_truncation
  BEFORE TRUNCATE ON rostrum.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION rostrum.refuse_change();

ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_change;
ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_truncation;
