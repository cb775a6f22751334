WITH halved AS (
  UPDATE annotation_backfill.chunks
  SET high_id = :middle, items = :lowItems
  WHERE run_id = :run AND stage = :stage AND low_id = :low AND high_id = :high AND done_at IS NULL
  RETURNING run_id, stage
)
INSERT INTO annotation_backfill.chunks (run_id, stage, low_id, high_id, items)
SELECT run_id, stage, :middle + 1, :high, :highItems FROM halved
