-- Here NO_ALLELE names the old control, SHADOWED_BY_NATIVE the new one; either names the fact.
SELECT 'clinvar' AS source, m.variant_id, m.id AS mapped_variant_id, n.id AS key,
       CASE WHEN w.allele_id IS NULL THEN l.clinical_control_id ELSE n.id END::text AS anomaly_key
FROM mapped_variants_clinical_controls AS l
JOIN mapped_variants AS m ON m.id = l.mapped_variant_id
JOIN clinical_controls AS o ON o.id = l.clinical_control_id
LEFT JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.mapped_variant_id = m.id AND w.variant_id = m.variant_id
WHERE :everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
