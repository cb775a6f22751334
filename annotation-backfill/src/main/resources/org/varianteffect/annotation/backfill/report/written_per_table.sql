SELECT entry.key, sum(entry.value::bigint)
FROM annotation_backfill.chunks AS c
CROSS JOIN LATERAL jsonb_each_text(c.written) AS entry
WHERE c.run_id = :run
GROUP BY entry.key
ORDER BY entry.key
