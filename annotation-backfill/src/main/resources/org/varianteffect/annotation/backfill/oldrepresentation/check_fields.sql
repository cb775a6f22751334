-- Every HGVS and ClinGen id of every mapping equals its allele's, or is named by an anomaly.
SELECT m.id AS mapped_variant_id, field.name || ' ' || field.value || ' is not its allele''s' AS description
FROM mapped_variants AS m
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.mapped_variant_id = m.id AND w.variant_id = m.variant_id
LEFT JOIN alleles AS a ON a.id = w.allele_id
CROSS JOIN LATERAL (
  VALUES ('clingen_allele_id', nullif(m.clingen_allele_id, ''), a.clingen_allele_id),
         ('hgvs_g', nullif(m.hgvs_g, ''), a.hgvs_g),
         ('hgvs_c', nullif(m.hgvs_c, ''), a.hgvs_c),
         ('hgvs_p', nullif(m.hgvs_p, ''), a.hgvs_p)
) AS field (name, value, held)
WHERE (:everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
  -- one cheap test for the many mappings whose fields are all in place
  AND (a.id IS NULL
       OR coalesce(nullif(m.clingen_allele_id, ''), a.clingen_allele_id) IS DISTINCT FROM a.clingen_allele_id
       OR coalesce(nullif(m.hgvs_g, ''), a.hgvs_g) IS DISTINCT FROM a.hgvs_g
       OR coalesce(nullif(m.hgvs_c, ''), a.hgvs_c) IS DISTINCT FROM a.hgvs_c
       OR coalesce(nullif(m.hgvs_p, ''), a.hgvs_p) IS DISTINCT FROM a.hgvs_p)
  AND field.value IS NOT NULL
  AND field.value IS DISTINCT FROM field.held
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS k
    WHERE k.mapped_variant_id = m.id
      AND (k.kind IN ('NATIVE_VARIANT', 'QUARANTINED')
           OR (k.kind IN ('NO_ALLELE', 'ALLELE_FIELD_CONFLICT', 'HGVS_NOT_HELD') AND k.key = field.name)))
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS k
    WHERE k.allele_id = a.id AND k.kind = 'HGVS_TAKEN' AND k.key = field.value)
