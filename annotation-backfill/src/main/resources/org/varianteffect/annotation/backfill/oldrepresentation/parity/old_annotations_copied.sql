-- Old gnomAD and ClinVar links; an old control is the same assertion as the new one of equal key.
CREATE TEMPORARY VIEW old_annotation AS
SELECT 'gnomad' AS source, l.mapped_variant_id, l.gnomad_variant_id AS key, l.gnomad_variant_id AS old_key
FROM gnomad_variants_mapped_variants AS l
UNION ALL
SELECT 'clinvar', l.mapped_variant_id, n.id, l.clinical_control_id
FROM mapped_variants_clinical_controls AS l
LEFT JOIN clinical_controls AS o ON o.id = l.clinical_control_id
LEFT JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version);

CREATE TEMPORARY VIEW old_control AS
SELECT id, db_name, db_identifier, db_version, clinical_significance, clinical_review_status FROM clinical_controls;
