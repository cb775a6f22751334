-- Of our rows that end where the pipeline has ended one, one says so: the same as before, or the last. One, so that the pipeline takes it
-- back by making that one live.
UPDATE annotation_backfill.written_<table> AS w
SET left_live = true
FROM (
  SELECT DISTINCT ON (e.allele_id, e.scope) t.id
  FROM ended AS e
  JOIN <table> AS t
    ON t.allele_id = e.allele_id AND t.valid_to = e.ended_at AND (e.scope IS NULL OR t.<keyColumn>::text = e.scope)
  JOIN annotation_backfill.written_<table> AS ours ON ours.id = t.id
  WHERE e.source = :source AND t.allele_id BETWEEN :low AND :high
  ORDER BY e.allele_id, e.scope, ours.left_live DESC, t.valid_from DESC, t.id DESC
) AS last
WHERE w.id = last.id AND NOT w.left_live
