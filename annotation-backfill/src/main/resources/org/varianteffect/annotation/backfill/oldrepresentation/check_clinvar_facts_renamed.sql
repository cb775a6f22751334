SELECT 'clinvar' AS source, m.variant_id, m.id AS mapped_variant_id, l.clinical_control_id AS key, l.clinical_control_id::text AS anomaly_key
FROM mapped_variants_clinical_controls AS l
JOIN mapped_variants AS m ON m.id = l.mapped_variant_id
WHERE :everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
