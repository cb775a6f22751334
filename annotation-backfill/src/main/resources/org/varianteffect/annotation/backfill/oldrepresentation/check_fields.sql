-- Every HGVS and ClinGen id of every mapping equals its allele's, or is named by an anomaly.
SELECT m.id AS mapped_variant_id, field.name || ' ' || field.value || ' is not its allele''s' AS description
FROM checked_mapping AS c
JOIN mapped_variants AS m ON m.id = c.mapped_variant_id
LEFT JOIN alleles AS a ON a.id = c.allele_id
CROSS JOIN LATERAL (
  VALUES ('clingen_allele_id', nullif(m.clingen_allele_id, ''), a.clingen_allele_id),
         ('hgvs_g', nullif(m.hgvs_g, ''), a.hgvs_g),
         ('hgvs_c', nullif(m.hgvs_c, ''), a.hgvs_c),
         ('hgvs_p', nullif(m.hgvs_p, ''), a.hgvs_p)
) AS field (name, value, held)
WHERE c.is_named_otherwise
  AND field.value IS NOT NULL
  AND field.value IS DISTINCT FROM field.held
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS k
    WHERE k.mapped_variant_id = m.id
      AND (k.kind = 'NATIVE_VARIANT'
           OR (k.kind = 'QUARANTINED' AND k.stage IN ('records', 'timelines'))
           OR (k.kind IN ('NO_ALLELE', 'ALLELE_FIELD_CONFLICT', 'HGVS_NOT_HELD') AND k.key = field.name)))
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS k
    WHERE k.allele_id = a.id AND k.kind = 'HGVS_TAKEN' AND k.key = field.value)
