SELECT id, status, parameters::text AS parameters, started_at
FROM annotation_backfill.runs
WHERE status IN ('running', 'interrupted', 'failed')
