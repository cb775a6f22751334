SELECT 'clinvar' AS source, c.*, l.clinical_control_id AS key, l.clinical_control_id::text AS anomaly_key
FROM checked_mapping AS c
JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = c.mapped_variant_id
