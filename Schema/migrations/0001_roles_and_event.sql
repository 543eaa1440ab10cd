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
