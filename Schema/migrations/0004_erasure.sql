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
