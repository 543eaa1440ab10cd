-- Each event as one line of JSON, for whoever looks at the log with other means; with the lines of its erasures, the
-- oldest first. Whoever checks the log reads the tables themselves.
CREATE OR REPLACE VIEW rostrum.event_line AS
SELECT
  session, version,
  (jsonb_build_object(
    'session', session, 'version', version, 'kind', kind, 'payload', payload,
    'canonical', encode(canonical, 'hex'), 'occurredAt', to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
    'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'operator', operator, 'commandId', command_id, 'previousHash', encode(previous_hash, 'hex'),
    'hash', encode(hash, 'hex')) || coalesce(erasures, '{}'))::text AS line
FROM rostrum.event AS e
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('erasures', jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'beforeHash', encode(before_hash, 'hex'), 'digests', digests,
    'erasedAt', to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'erasedHash', encode(erased_hash, 'hex'), 'fields', to_jsonb(fields), 'key', key, 'orderedBy', ordered_by,
    'salts', salts, 'signature', signature)) ORDER BY erased_at)) AS erasures
  FROM rostrum.erasure AS x
  WHERE x.session = e.session AND x.version = e.version HAVING count(*) > 0) AS lines ON true;

ALTER VIEW rostrum.event_line OWNER TO rostrum_owner;
