SELECT coalesce(sum(items) FILTER (WHERE done_at IS NOT NULL), 0) AS done, coalesce(sum(items), 0) AS total
FROM annotation_backfill.chunks
WHERE run_id = :run AND stage = :stage
