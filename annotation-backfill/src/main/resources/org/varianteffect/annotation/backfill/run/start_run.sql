INSERT INTO annotation_backfill.runs (status, parameters, started_at)
VALUES ('running', CAST(:parameters AS jsonb), :startedAt)
RETURNING id
