-- Each event as one line of JSON, for whoever checks the log with other means; with the newest line of its erasure,
-- where there is one.
CREATE OR REPLACE VIEW rostrum.event_line AS
SELECT
  session, version,
  (jsonb_build_object(
    'session', session, 'version', version, 'kind', kind, 'payload', payload,
    'canonical', encode(canonical, 'hex'), 'occurredAt', to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
    'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'operator', operator, 'commandId', command_id, 'previousHash', encode(previous_hash, 'hex'),
    'hash', encode(hash, 'hex')) || coalesce(erasure, '{}'))::text AS line
FROM rostrum.event AS e
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('erasure', jsonb_build_object(
    'erasedAt', to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'erasedHash', encode(erased_hash, 'hex'), 'key', key, 'orderedBy', ordered_by,
    'signature', signature)) AS erasure
  FROM rostrum.erasure AS x
  WHERE x.session = e.session AND x.version = e.version ORDER BY erased_at DESC LIMIT 1) AS newest ON true;

ALTER VIEW rostrum.event_line OWNER TO rostrum_owner;
