CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the log only grows: % of an event is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_NAME;
END $$;

ALTER FUNCTION rostrum.refuse_change() OWNER TO rostrum_owner;
