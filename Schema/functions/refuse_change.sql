-- The one change that is let through: the mark in the texts that the newest signed line names, in an event that had and
-- has exactly the bytes of that line.
CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_line rostrum.erasure;
  v_event jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'event' THEN
    SELECT * INTO v_line FROM rostrum.erasure
    WHERE session = NEW.session AND version = NEW.version ORDER BY erased_at DESC LIMIT 1;
    IF v_line.before_hash = sha256(OLD.canonical) AND v_line.erased_hash = sha256(NEW.canonical) THEN
      v_event := convert_from(NEW.canonical, 'UTF8')::jsonb;
      IF (NEW.session, NEW.version, NEW.kind, NEW.occurred_at, NEW.recorded_at, NEW.previous_hash, NEW.hash)
        = (OLD.session, OLD.version, OLD.kind, OLD.occurred_at, OLD.recorded_at, OLD.previous_hash, OLD.hash)
        AND (NEW.payload, NEW.operator, NEW.command_id)
        = (v_event -> 'payload', v_event ->> 'operator', (v_event ->> 'commandId')::uuid)
        AND rostrum.is_erasure(convert_from(OLD.canonical, 'UTF8')::jsonb, v_event, v_line.fields)
      THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log only grows: % of an % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_NAME;
END $$;

ALTER FUNCTION rostrum.refuse_change() OWNER TO rostrum_owner;
