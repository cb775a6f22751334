-- Old gnomAD and ClinVar links; an old control is the new one.
CREATE TEMPORARY VIEW old_annotation AS
SELECT 'gnomad' AS source, l.mapped_variant_id, l.gnomad_variant_id AS key, l.gnomad_variant_id AS old_key
FROM gnomad_variants_mapped_variants AS l
UNION ALL
SELECT 'clinvar', l.mapped_variant_id, l.clinical_control_id, l.clinical_control_id
FROM mapped_variants_clinical_controls AS l;

CREATE TEMPORARY VIEW old_control AS
SELECT id, db_name, db_identifier, db_version, clinical_significance, clinical_review_status FROM clinvar_controls;
