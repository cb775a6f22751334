-- Run with :closed true first, then false: one row is closed before another one becomes live.
WITH ended AS (
  UPDATE <table> AS t
  SET valid_to = d.valid_to
  FROM present AS p
  JOIN desired AS d ON d.source = p.source AND d.allele_id = p.allele_id AND d.key = p.key AND d.valid_from = p.valid_from
  WHERE p.source = :source AND NOT p.is_native AND t.id = p.id
    AND (d.valid_to IS NOT NULL) = :closed
    AND d.valid_to IS DISTINCT FROM t.valid_to
    -- as it was read: what the pipeline has closed meanwhile is not ours to move
    AND t.valid_to IS NOT DISTINCT FROM p.valid_to
  RETURNING t.id, t.valid_to
)
UPDATE annotation_backfill.written_<table> AS w
SET left_live = ended.valid_to IS NULL
FROM ended
WHERE w.id = ended.id
