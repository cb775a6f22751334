SELECT 'vep' AS source, m.variant_id, m.id AS mapped_variant_id, coalesce(m.vep_functional_consequence, '') AS key,
       nullif(m.vep_functional_consequence, '') AS anomaly_key
FROM mapped_variants AS m
WHERE (nullif(m.vep_functional_consequence, '') IS NOT NULL OR m.vep_access_date IS NOT NULL)
  AND (:everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
