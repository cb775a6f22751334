-- The blanks in the slices keep the colons from looking like parameters.
WITH large AS (
  SELECT c.low_id, c.ids, c.items
  FROM annotation_backfill.chunks AS c
  WHERE c.run_id = :run AND c.stage = :stage AND c.done_at IS NULL AND c.items > :pieceItems
  FOR UPDATE SKIP LOCKED
),
shortened AS (
  UPDATE annotation_backfill.chunks AS c
  SET ids = l.ids[1 : :pieceItems], high_id = l.ids[:pieceItems], items = :pieceItems
  FROM large AS l
  WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = l.low_id
)
INSERT INTO annotation_backfill.chunks (run_id, stage, ids, low_id, high_id, items)
SELECT :run, :stage, rest.ids, rest.ids[1], rest.ids[cardinality(rest.ids)], cardinality(rest.ids)
FROM large AS l
CROSS JOIN LATERAL generate_series(:pieceItems + 1, l.items, :pieceItems) AS first
CROSS JOIN LATERAL (SELECT l.ids[first : first + :pieceItems - 1] AS ids) AS rest
