UPDATE annotation_backfill.chunks
SET done_at = clock_timestamp(),
    written = CASE WHEN low_id = :low THEN (
      SELECT coalesce(jsonb_object_agg(counted.table_name, counted.row_count), '{}')
      FROM unnest(CAST(:tables AS text[]), CAST(:rows AS bigint[])) AS counted (table_name, row_count)) END
WHERE run_id = :run AND stage = :stage AND low_id = ANY (:chunks) AND done_at IS NULL
