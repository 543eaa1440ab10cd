-- The one change that is let through: other text in an event for which the newest signed line has exactly these bytes.
CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_event jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'event' THEN
    IF sha256(NEW.canonical) = (
      SELECT erased_hash FROM rostrum.erasure
      WHERE session = NEW.session AND version = NEW.version ORDER BY erased_at DESC LIMIT 1)
    THEN
      v_event := convert_from(NEW.canonical, 'UTF8')::jsonb;
      IF (NEW.session, NEW.version, NEW.kind, NEW.occurred_at, NEW.recorded_at, NEW.previous_hash, NEW.hash)
        = (OLD.session, OLD.version, OLD.kind, OLD.occurred_at, OLD.recorded_at, OLD.previous_hash, OLD.hash)
        AND (NEW.payload, NEW.operator, NEW.command_id)
        = (v_event -> 'payload', v_event ->> 'operator', (v_event ->> 'commandId')::uuid)
      THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log only grows: % of an % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_NAME;
END $$;

ALTER FUNCTION rostrum.refuse_change() OWNER TO rostrum_owner;
