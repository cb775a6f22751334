-- The blanks in the slices keep the colons from looking like parameters.
WITH halved AS (
  UPDATE annotation_backfill.chunks AS c
  SET ids = whole.ids[1 : whole.half], high_id = whole.ids[whole.half], items = whole.half
  FROM (SELECT run_id, stage, low_id, ids, items, items / 2 AS half FROM annotation_backfill.chunks) AS whole
  WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = :low AND c.high_id = :high AND c.done_at IS NULL
    AND whole.run_id = c.run_id AND whole.stage = c.stage AND whole.low_id = c.low_id
  RETURNING c.run_id, c.stage, whole.ids[whole.half + 1 : whole.items] AS ids
)
INSERT INTO annotation_backfill.chunks (run_id, stage, ids, low_id, high_id, items)
SELECT run_id, stage, ids, ids[1], ids[cardinality(ids)], cardinality(ids) FROM halved
