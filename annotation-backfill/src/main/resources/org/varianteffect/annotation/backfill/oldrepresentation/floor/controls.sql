INSERT INTO clinvar_controls (
  gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version, clinvar_variation_id,
  creation_date, modification_date)
SELECT gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version, clinvar_variation_id,
       creation_date, modification_date
FROM clinical_controls
ON CONFLICT (db_name, db_identifier, db_version) DO NOTHING
