-- Adds to what a run has written outside of chunks.
UPDATE annotation_backfill.runs AS r
SET written = (
  SELECT jsonb_object_agg(sums.key, sums.total)
  FROM (
    SELECT entry.key, sum(entry.value::bigint) AS total
    FROM (
      SELECT key, value FROM jsonb_each_text(r.written)
      UNION ALL
      SELECT key, value FROM jsonb_each_text(CAST(:written AS jsonb))
    ) AS entry
    GROUP BY entry.key
  ) AS sums)
WHERE r.id = :run AND CAST(:written AS jsonb) <> '{}'
