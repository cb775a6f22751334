UPDATE annotation_backfill.chunks
SET done_at = clock_timestamp(),
    written = CASE WHEN low_id = :low THEN CAST(:written AS jsonb) END
WHERE run_id = :run AND stage = :stage AND low_id = ANY (:chunks) AND done_at IS NULL
