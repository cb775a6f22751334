SELECT
  g.verified_at,
  g.verified_by,
  g.snapshot,
  c.table_name,
  CAST(c.n AS bigint) AS row_count,
  CAST(g.old_reads -> c.table_name ->> 'watchedSince' AS timestamptz) AS watched_since,
  CAST(g.old_reads -> c.table_name ->> 'readAt' AS timestamptz) AS read_at
FROM annotation_backfill.gate AS g
CROSS JOIN LATERAL jsonb_each_text(g.old_row_counts) AS c (table_name, n)
WHERE g.id = (SELECT max(id) FROM annotation_backfill.gate)
ORDER BY c.table_name
