-- A run that was abandoned stays so, whatever the process says that drove it.
UPDATE annotation_backfill.runs
SET status = :status,
    finished_at = CASE WHEN CAST(:status AS text) = 'finished' THEN clock_timestamp() END
WHERE id = :run AND status <> 'abandoned'
