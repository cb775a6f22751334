WITH inserted AS (
  INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
  SELECT d.allele_id, nullif(d.key, ''), d.source_version, d.access_date, d.valid_from, d.valid_to
  FROM desired AS d
  WHERE d.source = 'vep'
    AND NOT EXISTS (
      SELECT FROM present AS p
      WHERE NOT p.is_native AND p.source = 'vep' AND p.allele_id = d.allele_id AND p.key = d.key AND p.valid_from = d.valid_from)
  ORDER BY d.allele_id, d.valid_from
  RETURNING id, valid_to
)
INSERT INTO annotation_backfill.written_vep_allele_consequences (id, left_live)
SELECT id, valid_to IS NULL FROM inserted
