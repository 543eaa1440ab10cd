-- Records commands that were decided one on the other, all of them or none: false where the head is not the one that
-- they rest on or where one of them is in the log already. Thus what many asked for at once is looked up and inserted
-- at once.
CREATE OR REPLACE FUNCTION rostrum.append_chain(
  p_session text, p_expected integer, p_previous_hash bytea, p_command_id uuid[], p_canonical bytea[],
  p_hash bytea[]
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_version integer;
  v_hash bytea;
BEGIN
  SELECT version, hash INTO v_version, v_hash FROM rostrum.event
  WHERE session = p_session ORDER BY version DESC LIMIT 1;
  IF coalesce(v_version, 0) <> p_expected
    OR coalesce(v_hash, decode(repeat('00', 32), 'hex')) <> p_previous_hash
    OR EXISTS (
      SELECT FROM unnest(p_command_id) AS asked (id)
      -- In the order of its index, so that no plan goes through the whole session.
      CROSS JOIN LATERAL (
        SELECT command_id FROM rostrum.event
        WHERE session = p_session AND command_id >= asked.id ORDER BY command_id LIMIT 1) AS nearest
      WHERE nearest.command_id = asked.id)
  THEN
    RETURN false;
  END IF;

  -- Whoever holds the first version holds the rest: everybody begins right after the head.
  IF NOT rostrum.record(p_canonical[1], p_previous_hash, p_hash[1]) THEN
    RETURN false;
  END IF;
  INSERT INTO rostrum.event (
    session, version, kind, payload, canonical, occurred_at, recorded_at, operator, command_id,
    previous_hash, hash)
  SELECT
    event ->> 'session', (event ->> 'version')::integer, event ->> 'kind', event -> 'payload',
    canonical, (event ->> 'occurredAt')::timestamp, (event ->> 'recordedAt')::timestamptz,
    event ->> 'operator', (event ->> 'commandId')::uuid, previous_hash, hash
  FROM unnest(p_canonical[2:], p_hash[:cardinality(p_hash) - 1], p_hash[2:])
      AS new (canonical, previous_hash, hash)
    CROSS JOIN LATERAL (SELECT convert_from(canonical, 'UTF8')::jsonb AS event OFFSET 0) AS parsed;
  RETURN true;
END $$;

ALTER FUNCTION rostrum.append_chain OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.append_chain FROM PUBLIC;
