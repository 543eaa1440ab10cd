-- ALWAYS: also under session_replication_role = replica, which passes ordinary triggers by.
CREATE OR REPLACE TRIGGER event_refuses_change
  BEFORE UPDATE OR DELETE ON rostrum.event
  FOR EACH ROW EXECUTE FUNCTION rostrum.refuse_change();

CREATE OR REPLACE TRIGGER event_refuses_truncation
  BEFORE TRUNCATE ON rostrum.event
  FOR EACH STATEMENT EXECUTE FUNCTION rostrum.refuse_change();

ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change;
ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation;
