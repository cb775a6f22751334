-- Adds to what a run has written outside of chunks.
UPDATE annotation_backfill.runs AS r
SET written = (
  SELECT jsonb_object_agg(sums.table_name, sums.total)
  FROM (
    SELECT entry.table_name, sum(entry.row_count) AS total
    FROM (
      SELECT key AS table_name, value::bigint AS row_count FROM jsonb_each_text(r.written)
      UNION ALL
      SELECT table_name, row_count FROM unnest(CAST(:tables AS text[]), CAST(:rows AS bigint[])) AS counted (table_name, row_count)
    ) AS entry
    GROUP BY entry.table_name
  ) AS sums)
WHERE r.id = :run AND cardinality(CAST(:tables AS text[])) > 0
