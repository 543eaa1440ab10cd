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
INSERT INTO rostrum.schema_version (version) VALUES (1);
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
INSERT INTO rostrum.schema_version (version) VALUES (2);
-- When backups of this database were finished, for whoever watches over them. What makes a backup notes it here.
CREATE TABLE rostrum.backup (
  finished_at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  CONSTRAINT backup_pkey PRIMARY KEY (finished_at, kind),
  CONSTRAINT backup_kind CHECK (length(kind) BETWEEN 1 AND 63)
);

ALTER TABLE rostrum.backup OWNER TO rostrum_owner;
INSERT INTO rostrum.schema_version (version) VALUES (3);
-- Whoever erases a name has a role of its own, which no service has.
DO $$
BEGIN
  CREATE ROLE rostrum_eraser NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- That a name was erased from an event: which bytes it has since, and a signature without which nobody need believe it.
CREATE TABLE rostrum.erasure (
  session text NOT NULL,
  version integer NOT NULL,
  erased_hash bytea NOT NULL,
  erased_at timestamptz NOT NULL,
  ordered_by text NOT NULL,
  key text NOT NULL,
  signature text NOT NULL,
  CONSTRAINT erasure_pkey PRIMARY KEY (session, version, erased_hash),
  CONSTRAINT erasure_event FOREIGN KEY (session, version) REFERENCES rostrum.event,
  CONSTRAINT erasure_hash_length CHECK (length(erased_hash) = 32),
  CONSTRAINT erasure_ordered_by CHECK (length(ordered_by) BETWEEN 1 AND 200 AND ordered_by !~ '[[:cntrl:]]'),
  CONSTRAINT erasure_key CHECK (key ~ '^[0-9a-f]{64}$'),
  CONSTRAINT erasure_signature CHECK (signature ~ '^[0-9a-f]{128}$')
);

COMMENT ON COLUMN rostrum.erasure.erased_hash IS 'the SHA-256 of the canonical bytes that the event has since';

ALTER TABLE rostrum.erasure OWNER TO rostrum_owner;
INSERT INTO rostrum.schema_version (version) VALUES (4);
-- Erasures for databases whose fourth step was another one: a former program counted append_chain as step 4, and either
-- stopped there or had the erasures as step 5. Where they are already, nothing changes.
DO $$
BEGIN
  CREATE ROLE rostrum_eraser NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

CREATE TABLE IF NOT EXISTS rostrum.erasure (
  session text NOT NULL,
  version integer NOT NULL,
  erased_hash bytea NOT NULL,
  erased_at timestamptz NOT NULL,
  ordered_by text NOT NULL,
  key text NOT NULL,
  signature text NOT NULL,
  CONSTRAINT erasure_pkey PRIMARY KEY (session, version, erased_hash),
  CONSTRAINT erasure_event FOREIGN KEY (session, version) REFERENCES rostrum.event,
  CONSTRAINT erasure_hash_length CHECK (length(erased_hash) = 32),
  CONSTRAINT erasure_ordered_by CHECK (length(ordered_by) BETWEEN 1 AND 200 AND ordered_by !~ '[[:cntrl:]]'),
  CONSTRAINT erasure_key CHECK (key ~ '^[0-9a-f]{64}$'),
  CONSTRAINT erasure_signature CHECK (signature ~ '^[0-9a-f]{128}$')
);

COMMENT ON COLUMN rostrum.erasure.erased_hash IS 'the SHA-256 of the canonical bytes that the event has since';

ALTER TABLE rostrum.erasure OWNER TO rostrum_owner;
INSERT INTO rostrum.schema_version (version) VALUES (5);
-- Who the holder of an account is at a provider of identities (OpenID Connect). Issuer and subject together are one
-- person's for good; a name or an address at the provider may become another's.
CREATE TABLE rostrum.account_identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_identity_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT account_identity_one_an_issuer UNIQUE (account, issuer),
  CONSTRAINT account_identity_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE,
  CONSTRAINT account_identity_issuer CHECK (length(issuer) BETWEEN 1 AND 500),
  CONSTRAINT account_identity_subject CHECK (length(subject) BETWEEN 1 AND 255)
);

-- A link that is good once: whoever logs in at the provider by it is the holder of the account from then on.
CREATE TABLE rostrum.account_invitation (
  account text NOT NULL,
  token_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT account_invitation_pkey PRIMARY KEY (account),
  CONSTRAINT account_invitation_token UNIQUE (token_hash),
  CONSTRAINT account_invitation_account FOREIGN KEY (account) REFERENCES rostrum.account ON DELETE CASCADE
);

ALTER TABLE rostrum.account_identity OWNER TO rostrum_owner;
ALTER TABLE rostrum.account_invitation OWNER TO rostrum_owner;
INSERT INTO rostrum.schema_version (version) VALUES (6);
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
INSERT INTO rostrum.schema_version (version) VALUES (7);
-- The one change that is let through: other text in an event for which the newest signed line has exactly these bytes.
CREATE OR REPLACE FUNCTION rostrum.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  v_event jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'event' THEN
    IF sha256(NEW.canonical) = (
      SELECT erased_hash FROM rostrum.erasure
      WHERE session = NEW.session AND version = NEW.version ORDER BY erased_at DESC LIMIT 1)
    THEN
      v_event := convert_from(NEW.canonical, 'UTF8')::jsonb;
      IF (NEW.session, NEW.version, NEW.kind, NEW.occurred_at, NEW.recorded_at, NEW.previous_hash, NEW.hash)
        = (OLD.session, OLD.version, OLD.kind, OLD.occurred_at, OLD.recorded_at, OLD.previous_hash, OLD.hash)
        AND (NEW.payload, NEW.operator, NEW.command_id)
        = (v_event -> 'payload', v_event ->> 'operator', (v_event ->> 'commandId')::uuid)
      THEN
        RETURN NEW;
      END IF;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log only grows: % of an % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', CONSTRAINT = TG_NAME;
END $$;

ALTER FUNCTION rostrum.refuse_change() OWNER TO rostrum_owner;
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
-- Puts other bytes in the place of those of some events, with a signed line for each, or changes nothing and raises.
-- `p_before` are the SHA-256 of the bytes that the new ones were made of: what was erased meanwhile stays erased.
CREATE OR REPLACE FUNCTION rostrum.erase(
  p_session text, p_version integer[], p_before bytea[], p_canonical bytea[],
  p_erased_at timestamptz, p_ordered_by text, p_key text, p_signature text[]
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

  INSERT INTO rostrum.erasure (session, version, erased_hash, erased_at, ordered_by, key, signature)
  SELECT p_session, version, sha256(canonical), p_erased_at, p_ordered_by, p_key, signature
  FROM unnest(p_version, p_canonical, p_signature) AS given (version, canonical, signature);

  UPDATE rostrum.event AS e
  SET canonical = made.canonical, payload = made.event -> 'payload', operator = made.event ->> 'operator',
    command_id = (made.event ->> 'commandId')::uuid
  FROM (
    SELECT version, before, canonical, convert_from(canonical, 'UTF8')::jsonb AS event
    FROM unnest(p_version, p_before, p_canonical) AS given (version, before, canonical)) AS made
  WHERE e.session = p_session AND e.version = made.version AND sha256(e.canonical) = made.before
    AND e.session = made.event ->> 'session' AND e.version = (made.event ->> 'version')::integer
    AND e.kind = made.event ->> 'kind' AND e.occurred_at = (made.event ->> 'occurredAt')::timestamp
    AND e.recorded_at = (made.event ->> 'recordedAt')::timestamptz
    AND encode(e.previous_hash, 'hex') = made.event ->> 'previousHash';

  GET DIAGNOSTICS v_count = ROW_COUNT;
  IF v_count <> cardinality(p_version) THEN
    RAISE EXCEPTION 'an event of % is not the one that was to be erased', p_session
      USING ERRCODE = 'serialization_failure';
  END IF;
END $$;

ALTER FUNCTION rostrum.erase OWNER TO rostrum_owner;
REVOKE ALL ON FUNCTION rostrum.erase FROM PUBLIC;
-- ALWAYS: also under session_replication_role = replica, which passes ordinary triggers by.
CREATE OR REPLACE TRIGGER event_refuses_change
  BEFORE UPDATE OR DELETE ON rostrum.event
  FOR EACH ROW EXECUTE FUNCTION rostrum.refuse_change();

CREATE OR REPLACE TRIGGER event_refuses_truncation
  BEFORE TRUNCATE ON rostrum.event
  FOR EACH STATEMENT EXECUTE FUNCTION rostrum.refuse_change();

ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change;
ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation;
-- ALWAYS: also under session_replication_role = replica, which passes ordinary triggers by.
CREATE OR REPLACE TRIGGER erasure_refuses_change
  BEFORE UPDATE OR DELETE ON rostrum.erasure
  FOR EACH ROW EXECUTE FUNCTION rostrum.refuse_change();

CREATE OR REPLACE TRIGGER erasure_refuses_truncation
  BEFORE TRUNCATE ON rostrum.erasure
  FOR EACH STATEMENT EXECUTE FUNCTION rostrum.refuse_change();

ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_change;
ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_truncation;
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
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.erasure, rostrum.event_line, rostrum.session
  TO rostrum_writer;
GRANT EXECUTE ON FUNCTION rostrum.append(text[], integer[], bytea[], bytea[], bytea[]) TO rostrum_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON rostrum.account, rostrum.account_grant TO rostrum_writer;
GRANT SELECT, INSERT, DELETE ON rostrum.account_identity TO rostrum_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON rostrum.account_invitation TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.credential TO rostrum_writer;
GRANT UPDATE (used_at, revoked_at) ON rostrum.credential TO rostrum_writer;
GRANT SELECT, INSERT ON rostrum.backup TO rostrum_writer;
GRANT USAGE ON SCHEMA rostrum TO rostrum_eraser;
GRANT SELECT ON rostrum.schema_version, rostrum.event, rostrum.erasure, rostrum.event_line TO rostrum_eraser;
GRANT EXECUTE ON FUNCTION rostrum.erase TO rostrum_eraser;
COMMENT ON SCHEMA rostrum IS 'definitions 0ce3a9cde4601095ab7ccfc054a735891bec87ff72d020e7d928db5d2045bbb6';
