SELECT entry.key, sum(entry.value::bigint)
FROM (
  SELECT c.written FROM annotation_backfill.chunks AS c WHERE c.run_id = :run
  UNION ALL
  SELECT r.written FROM annotation_backfill.runs AS r WHERE r.id = :run -- what belongs to no chunk
) AS part
CROSS JOIN LATERAL jsonb_each_text(part.written) AS entry
GROUP BY entry.key
ORDER BY entry.key
