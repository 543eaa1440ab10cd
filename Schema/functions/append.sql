-- Records the events of several sessions, those of a session all or none, and answers the sessions that have another head
-- than their events follow, each with its newest version. It never raises, since that would undo the whole group.
--   p_session, p_version, p_hash  the sessions, and the head of each as whoever decided knows it
--   p_canonical, p_event_hash     the events of all of them
-- A session without events is only asked whether that is its head.
CREATE OR REPLACE FUNCTION rostrum.append(
  p_session text[], p_version integer[], p_hash bytea[], p_canonical bytea[], p_event_hash bytea[]
) RETURNS TABLE (name text, current integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_recorded text[];
  v_confirmed text[];
BEGIN
  WITH held AS (
    SELECT asked.session, asked.version
    FROM unnest(p_session, p_version, p_hash) AS asked (session, version, hash)
    LEFT JOIN LATERAL (
      SELECT version, hash FROM rostrum.event WHERE session = asked.session
      ORDER BY version DESC LIMIT 1) AS head ON true
    WHERE asked.version = coalesce(head.version, 0)
      AND asked.hash = coalesce(head.hash, decode(repeat('00', 32), 'hex'))
  ), new AS (
    -- From the bytes that were hashed, so that no column can say anything else; in the order of the table's columns.
    SELECT event ->> 'session' AS session, (event ->> 'version')::integer AS version, event ->> 'kind',
      event -> 'payload', canonical, (event ->> 'occurredAt')::timestamp, (event ->> 'recordedAt')::timestamptz,
      event ->> 'operator', (event ->> 'commandId')::uuid, decode(event ->> 'previousHash', 'hex'), hash
    FROM unnest(p_canonical, p_event_hash) AS given (canonical, hash)
    CROSS JOIN LATERAL (SELECT convert_from(canonical, 'UTF8')::jsonb AS event OFFSET 0) AS parsed
  ), first AS (
    -- In the order of the names, so that two programs cannot wait for each other.
    INSERT INTO rostrum.event
    SELECT new.* FROM new JOIN held USING (session) WHERE new.version = held.version + 1
    ORDER BY session COLLATE "C"
    ON CONFLICT ON CONSTRAINT event_pkey DO NOTHING
    RETURNING session
  ), rest AS (
    -- Whoever holds the first version holds the rest: everybody begins right after the head.
    INSERT INTO rostrum.event
    SELECT new.* FROM new JOIN held USING (session) JOIN first USING (session)
    WHERE new.version > held.version + 1
  )
  SELECT (SELECT array_agg(session) FROM first),
    (SELECT array_agg(session) FROM held WHERE session NOT IN (SELECT session FROM new))
  INTO v_recorded, v_confirmed;

  -- Without events, too, the commit waits for the standby: a leader that was cut off must confirm nothing.
  IF v_confirmed IS NOT NULL THEN
    PERFORM pg_logical_emit_message(true, 'ack', '');
  END IF;
  -- One notification, or a few if the names would not fit into it.
  PERFORM pg_notify('rostrum_event', string_agg(session, ','))
  FROM unnest(v_recorded) WITH ORDINALITY AS recorded (session, place) GROUP BY (place - 1) / 100;

  RETURN QUERY
  SELECT asked, coalesce((SELECT max(version) FROM rostrum.event WHERE session = asked), 0)
  FROM unnest(p_session) AS asked WHERE asked <> ALL (coalesce(v_recorded || v_confirmed, '{}'));
END $$;

ALTER FUNCTION rostrum.append(text[], integer[], bytea[], bytea[], bytea[]) OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.append(text[], integer[], bytea[], bytea[], bytea[]) FROM PUBLIC;
