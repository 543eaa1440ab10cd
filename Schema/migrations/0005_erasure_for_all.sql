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
