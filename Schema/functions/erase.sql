-- Puts the mark in the place of a name in named texts of some events, with a signed line for each, or changes nothing and
-- raises. The trigger lets nothing else through, whatever the bytes say.
--   p_before   the SHA-256 of the bytes that the new ones were made of: what was erased meanwhile stays erased
--   p_fields   the texts of each event in which the mark stands, a JSON array of pointers
--   p_salts, p_digests   how the digest of each event is computed from now on, JSON objects
CREATE OR REPLACE FUNCTION rostrum.erase(
  p_session text, p_version integer[], p_before bytea[], p_canonical bytea[], p_fields jsonb[], p_salts jsonb[],
  p_digests jsonb[], p_erased_at timestamptz, p_ordered_by text, p_key text, p_signature text[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_count integer;
BEGIN
  -- One erasure after the other; whoever reads or appends does not wait. Everybody locks the events first.
  LOCK TABLE rostrum.event IN ROW EXCLUSIVE MODE;
  LOCK TABLE rostrum.erasure IN SHARE ROW EXCLUSIVE MODE;

  -- The newest line of an event is the one that counts.
  IF EXISTS (
    SELECT FROM rostrum.erasure
    WHERE session = p_session AND version = ANY (p_version) AND erased_at >= p_erased_at)
  THEN
    RAISE EXCEPTION 'an erasure in % is dated later than this one: set the clock', p_session;
  END IF;

  INSERT INTO rostrum.erasure (
    session, version, before_hash, erased_hash, fields, salts, digests, erased_at, ordered_by, key, signature)
  SELECT p_session, version, before, sha256(canonical), ARRAY(SELECT jsonb_array_elements_text(fields)), salts, digests,
    p_erased_at, p_ordered_by, p_key, signature
  FROM unnest(p_version, p_before, p_canonical, p_fields, p_salts, p_digests, p_signature)
    AS given (version, before, canonical, fields, salts, digests, signature);

  UPDATE rostrum.event AS e
  SET canonical = made.canonical, payload = made.event -> 'payload', operator = made.event ->> 'operator',
    command_id = (made.event ->> 'commandId')::uuid
  FROM (
    SELECT version, before, canonical, convert_from(canonical, 'UTF8')::jsonb AS event
    FROM unnest(p_version, p_before, p_canonical) AS given (version, before, canonical)) AS made
  WHERE e.session = p_session AND e.version = made.version AND sha256(e.canonical) = made.before;

  GET DIAGNOSTICS v_count = ROW_COUNT;
  IF v_count <> cardinality(p_version) THEN
    RAISE EXCEPTION 'an event of % is not the one that was to be erased', p_session
      USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

ALTER FUNCTION rostrum.erase OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.erase FROM PUBLIC;
