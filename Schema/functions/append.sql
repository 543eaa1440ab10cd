-- Records the events of one command, or says why not; it never raises, since that would undo a whole group.
--   appended       the events follow the head that the caller expected; where there are none, that is the head
--   repeated       the command is in the log already; the commit waits for the standby all the same
--   wrong version  somebody else was faster; `current` is the head
CREATE OR REPLACE FUNCTION rostrum.append(
  p_session text, p_expected integer, p_command_id uuid, p_previous_hash bytea,
  p_canonical bytea[], p_hash bytea[], OUT outcome text, OUT current integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_hash bytea;
  v_nearest uuid;
BEGIN
  SELECT version, hash INTO current, v_hash FROM rostrum.event
  WHERE session = p_session ORDER BY version DESC LIMIT 1;
  current := coalesce(current, 0);

  -- In the order of its index, so that no plan goes through the whole session.
  SELECT command_id INTO v_nearest FROM rostrum.event
  WHERE session = p_session AND command_id >= p_command_id ORDER BY command_id LIMIT 1;
  IF v_nearest = p_command_id THEN
    PERFORM pg_logical_emit_message(true, 'ack', '');
    outcome := 'repeated';
    RETURN;
  END IF;

  outcome := 'wrong version';
  IF current <> p_expected OR coalesce(v_hash, decode(repeat('00', 32), 'hex')) <> p_previous_hash THEN
    RETURN;
  END IF;

  outcome := 'appended';
  IF cardinality(p_canonical) = 0 THEN
    -- A refusal rests on it: a leader that was cut off has no standby to wait for, and says nothing.
    PERFORM pg_logical_emit_message(true, 'ack', '');
    RETURN;
  END IF;

  -- Whoever holds the first version holds the rest: everybody begins right after the head.
  IF rostrum.record(p_canonical[1], p_previous_hash, p_hash[1]) THEN
    FOR i IN 2 .. cardinality(p_canonical) LOOP
      PERFORM rostrum.record(p_canonical[i], p_hash[i - 1], p_hash[i]);
    END LOOP;
    current := p_expected + cardinality(p_canonical);
  ELSE
    outcome := 'wrong version';
    SELECT max(version) INTO current FROM rostrum.event WHERE session = p_session;
  END IF;
END $$;

ALTER FUNCTION rostrum.append OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.append FROM PUBLIC;
