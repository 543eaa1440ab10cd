-- From here on rostrum.append takes a whole group. The functions of former programs stay in the databases that have them:
-- services of such a program go on until they are restarted. It is a step of its own so that such a program is refused
-- when it starts, and does not lay its own texts down again.
DO $$
DECLARE
  v_function regprocedure;
BEGIN
  FOR v_function IN
    SELECT oid FROM pg_catalog.pg_proc
    WHERE pronamespace = 'rostrum'::regnamespace AND proname IN ('append', 'append_chain', 'record')
  LOOP
    EXECUTE format('COMMENT ON FUNCTION %s IS %L', v_function, 'of a former program');
  END LOOP;
END $$;
