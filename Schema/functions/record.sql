-- One row from the bytes that were hashed, so that no column can say anything else; false where its place is taken.
CREATE OR REPLACE FUNCTION rostrum.record(
  p_canonical bytea, p_previous_hash bytea, p_hash bytea
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_event jsonb := convert_from(p_canonical, 'UTF8')::jsonb;
BEGIN
  INSERT INTO rostrum.event (
    session, version, kind, payload, canonical, occurred_at, recorded_at, operator, command_id,
    previous_hash, hash)
  VALUES (
    v_event ->> 'session', (v_event ->> 'version')::integer, v_event ->> 'kind', v_event -> 'payload',
    p_canonical, (v_event ->> 'occurredAt')::timestamp, (v_event ->> 'recordedAt')::timestamptz,
    v_event ->> 'operator', (v_event ->> 'commandId')::uuid, p_previous_hash, p_hash)
  ON CONFLICT ON CONSTRAINT event_pkey DO NOTHING;
  RETURN FOUND;
END $$;

ALTER FUNCTION rostrum.record OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.record FROM PUBLIC;
