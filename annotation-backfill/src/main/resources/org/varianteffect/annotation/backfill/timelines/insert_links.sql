WITH inserted AS (
  INSERT INTO <table> (allele_id, <keyColumn>, valid_from, valid_to)
  SELECT d.allele_id, d.key::int, d.valid_from, d.valid_to
  FROM desired AS d
  WHERE d.source = :source
    AND NOT EXISTS (
      SELECT FROM present AS p
      WHERE NOT p.is_native AND p.source = d.source AND p.allele_id = d.allele_id AND p.key = d.key AND p.valid_from = d.valid_from)
  ORDER BY d.allele_id, d.valid_from
  RETURNING id, valid_to
)
INSERT INTO annotation_backfill.written_<table> (id, left_live)
SELECT id, valid_to IS NULL FROM inserted
