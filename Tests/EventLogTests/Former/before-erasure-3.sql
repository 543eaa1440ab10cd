-- The owner and the writer have no login: programs connect as members of rostrum_writer.
DO $$
BEGIN
  CREATE ROLE rostrum_owner NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$
BEGIN
  CREATE ROLE rostrum_writer NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE SCHEMA rostrum AUTHORIZATION rostrum_owner;

CREATE TABLE rostrum.schema_version (
  version integer NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT schema_version_pkey PRIMARY KEY (version)
);

-- Every key begins with the session, so that the table can be partitioned or distributed by it.
CREATE TABLE rostrum.event (
  session text NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  canonical bytea NOT NULL,
  occurred_at timestamp without time zone NOT NULL,
  recorded_at timestamptz NOT NULL,
  operator text NOT NULL,
  command_id uuid NOT NULL,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT event_pkey PRIMARY KEY (session, version),
  CONSTRAINT event_session_name CHECK (session ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
  CONSTRAINT event_version_positive CHECK (version > 0),
  CONSTRAINT event_hash_length CHECK (length(hash) = 32 AND length(previous_hash) = 32)
);

CREATE INDEX event_session_command ON rostrum.event (session, command_id);

COMMENT ON COLUMN rostrum.event.canonical IS 'the exact bytes that were hashed: RFC 8785 JSON';
COMMENT ON COLUMN rostrum.event.occurred_at IS 'the time in the room, which has no zone';

ALTER TABLE rostrum.schema_version OWNER TO rostrum_owner;
ALTER TABLE rostrum.event OWNER TO rostrum_owner;
-- Who may come in. Nothing in the log refers to these tables: the log names whoever gave a command in words, so
-- that nothing of it is lost with an account.
CREATE TABLE rostrum.account (
  name text NOT NULL,
  password_hash bytea NOT NULL,
  salt bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_pkey PRIMARY KEY (name),
  CONSTRAINT account_name CHECK (length(name) BETWEEN 1 AND 63 AND name !~ '[[:cntrl:]]')
);

-- The empty name of a session stands for all of them.
CREATE TABLE rostrum.account_grant (
  account text NOT NULL,
  role text NOT NULL,
  session text NOT NULL DEFAULT '',
  CONSTRAINT account_grant_pkey PRIMARY KEY (account, role, session),
  CONSTRAINT account_grant_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT account_grant_role CHECK (role IN ('secretary', 'speakers', 'drafter'))
);

-- A login of an account, or a link for a display or a delegation. The token itself is kept nowhere.
CREATE TABLE rostrum.credential (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  name text NOT NULL,
  account text,
  role text,
  session text,
  delegation text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT credential_pkey PRIMARY KEY (id),
  CONSTRAINT credential_token UNIQUE (token_hash),
  CONSTRAINT credential_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT credential_kind CHECK (
    (account IS NOT NULL AND role IS NULL)
    OR (account IS NULL AND session IS NOT NULL AND role = 'display' AND delegation IS NULL)
    OR (account IS NULL AND session IS NOT NULL AND role = 'delegation' AND delegation IS NOT NULL))
);

CREATE INDEX credential_session ON rostrum.credential (session);

ALTER TABLE rostrum.account OWNER TO rostrum_owner;
ALTER TABLE rostrum.account_grant OWNER TO rostrum_owner;
ALTER TABLE rostrum.credential OWNER TO rostrum_owner;
-- When backups of this database were finished, for whoever watches over them. What makes a backup notes it here.
CREATE TABLE rostrum.backup (
  finished_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  CONSTRAINT backup_pkey PRIMARY KEY (finished_at, kind),
  CONSTRAINT backup_kind CHECK (length(kind) BETWEEN 1 AND 63)
);

ALTER TABLE rostrum.backup OWNER TO rostrum_owner;
CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the log only grows: % of an event is refused', TG_OP
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_NAME;
END $$;

ALTER FUNCTION rostrum.refuse_change() OWNER TO rostrum_owner;
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
-- Records the events of one command, or says why not; it never raises, since that would undo a whole group.
--   appended       the events follow the head that the caller expected
--   repeated       the command is in the log already; the commit waits for the standby all the same
--   wrong version  somebody else was faster; `current` is the head
CREATE OR REPLACE FUNCTION rostrum.append(
  p_session text, p_expected integer, p_command_id uuid, p_previous_hash bytea,
  p_canonical bytea[], p_hash bytea[], OUT outcome text, OUT current integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_hash bytea;
BEGIN
  SELECT version, hash INTO current, v_hash FROM rostrum.event
  WHERE session = p_session ORDER BY version DESC LIMIT 1;
  current := coalesce(current, 0);

  IF EXISTS (SELECT FROM rostrum.event WHERE session = p_session AND command_id = p_command_id) THEN
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
-- ALWAYS: also under session_replication_role = replica, which passes ordinary triggers by.
CREATE OR REPLACE TRIGGER event_refuses_change
  BEFORE UPDATE OR DELETE ON rostrum.event
  FOR EACH ROW EXECUTE FUNCTION rostrum.refuse_change();

CREATE OR REPLACE TRIGGER event_refuses_truncation
  BEFORE TRUNCATE ON rostrum.event
  FOR EACH STATEMENT EXECUTE FUNCTION rostrum.refuse_change();

ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change;
ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation;
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
-- Each session with its head, by jumping from name to name along the key.
CREATE OR REPLACE VIEW rostrum.session AS
WITH RECURSIVE name AS (
  (SELECT session FROM rostrum.event ORDER BY session LIMIT 1)
  UNION ALL
  SELECT (
    SELECT e.session FROM rostrum.event AS e WHERE e.session > name.session ORDER BY e.session LIMIT 1)
  FROM name WHERE name.session IS NOT NULL
)
SELECT name.session, newest.version, oldest.recorded_at AS first_recorded_at,
  newest.recorded_at AS last_recorded_at
FROM name
CROSS JOIN LATERAL (
  SELECT recorded_at FROM rostrum.event AS e
  WHERE e.session = name.session ORDER BY e.version LIMIT 1) AS oldest
CROSS JOIN LATERAL (
  SELECT version, recorded_at FROM rostrum.event AS e
  WHERE e.session = name.session ORDER BY e.version DESC LIMIT 1) AS newest;

ALTER VIEW rostrum.session OWNER TO rostrum_owner;
GRANT USAGE ON SCHEMA rostrum TO rostrum_writer;
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.event_line, rostrum.session TO rostrum_writer;
GRANT EXECUTE ON FUNCTION rostrum.append TO rostrum_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON rostrum.account, rostrum.account_grant TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.credential TO rostrum_writer;
GRANT UPDATE (used_at, revoked_at) ON rostrum.credential TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.backup TO rostrum_writer;
INSERT INTO rostrum.schema_version SELECT generate_series(1, 3);
