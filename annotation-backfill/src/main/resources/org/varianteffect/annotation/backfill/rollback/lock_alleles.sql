-- Whoever is about to refer to one has a lock on it: waiting for that, the next statement sees what refers to it, and leaves it.
SELECT count(*)
FROM (
  SELECT
  FROM alleles AS a
  JOIN annotation_backfill.written_alleles AS w ON w.allele_id = a.id AND w.created
  -- the same order for everybody
  ORDER BY a.id
  FOR UPDATE OF a
) AS locked
