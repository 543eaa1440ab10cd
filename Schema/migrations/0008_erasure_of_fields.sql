-- From here on a line of an erasure says from which texts the name went, which bytes stood there before, and how the
-- digest of the event can still be computed. Lines of former programs stay as they are; new ones must say it all.
ALTER TABLE rostrum.erasure
  ADD COLUMN before_hash bytea,
  ADD COLUMN fields text[],
  ADD COLUMN salts jsonb,
  ADD COLUMN digests jsonb;

ALTER TABLE rostrum.erasure ADD CONSTRAINT erasure_says_what_went CHECK (
  before_hash IS NOT NULL AND length(before_hash) = 32 AND fields IS NOT NULL
  AND jsonb_typeof(salts) IS NOT DISTINCT FROM 'object' AND jsonb_typeof(digests) IS NOT DISTINCT FROM 'object') NOT VALID;

COMMENT ON COLUMN rostrum.erasure.before_hash IS 'the SHA-256 of the canonical bytes that the event had before';
COMMENT ON COLUMN rostrum.erasure.fields IS 'the texts in which the mark stands since, as JSON pointers (RFC 6901)';
COMMENT ON COLUMN rostrum.erasure.salts IS 'the salt of the digest of each text that is as it was recorded';
COMMENT ON COLUMN rostrum.erasure.digests IS 'the digest of each text that is not, as it was recorded';

-- It took any bytes in the place of an event's.
DROP FUNCTION IF EXISTS rostrum.erase(text, integer[], bytea[], bytea[], timestamptz, text, text, text[]);
