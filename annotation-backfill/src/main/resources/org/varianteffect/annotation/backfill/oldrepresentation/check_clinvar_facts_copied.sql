-- Here NO_ALLELE names the old control, SHADOWED_BY_NATIVE the new one; either names the fact.
SELECT 'clinvar' AS source, c.*, n.id AS key, CASE WHEN c.allele_id IS NULL THEN l.clinical_control_id ELSE n.id END::text AS anomaly_key
FROM checked_mapping AS c
JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = c.mapped_variant_id
JOIN clinical_controls AS o ON o.id = l.clinical_control_id
LEFT JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
