-- Whoever is about to link one has a lock on it: waiting for that, the next statement sees the link, and leaves it.
SELECT count(*)
FROM (
  SELECT
  FROM clinvar_controls AS c
  JOIN annotation_backfill.written_clinvar_controls AS w ON w.id = c.id
  -- the same order for everybody
  ORDER BY c.id
  FOR UPDATE OF c
) AS locked
