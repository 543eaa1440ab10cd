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
