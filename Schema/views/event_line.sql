-- Each event as one line of JSON, for whoever checks the log with other means.
CREATE OR REPLACE VIEW rostrum.event_line AS
SELECT
  session, version,
  jsonb_build_object(
    'session', session, 'version', version, 'kind', kind, 'payload', payload,
    'canonical', encode(canonical, 'hex'), 'occurredAt', to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
    'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'operator', operator, 'commandId', command_id, 'previousHash', encode(previous_hash, 'hex'),
    'hash', encode(hash, 'hex'))::text AS line
FROM rostrum.event;

ALTER VIEW rostrum.event_line OWNER TO rostrum_owner;
