-- Rows of ours that are not to be.
WITH deleted AS (
  DELETE FROM <table> AS t
  USING present AS p
  WHERE p.source = :source AND NOT p.is_native AND t.id = p.id
    AND NOT EXISTS (
      SELECT FROM desired AS d
      WHERE d.source = p.source AND d.allele_id = p.allele_id AND d.key = p.key AND d.valid_from = p.valid_from)
  RETURNING t.id
)
DELETE FROM annotation_backfill.written_<table> AS w
USING deleted
WHERE w.id = deleted.id
