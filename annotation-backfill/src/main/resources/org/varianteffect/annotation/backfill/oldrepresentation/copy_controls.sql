-- Old controls (copied shape) and their equals in the new table; those that have none are copied, with ids of the new table's own.
WITH missing AS (
  SELECT DISTINCT ON (o.db_name, o.db_identifier, o.db_version)
         o.id, o.gene_symbol, o.clinical_significance, o.clinical_review_status, o.db_name, o.db_identifier, o.db_version, o.clinvar_variation_id,
         o.creation_date, o.modification_date
  FROM clinical_controls AS o
  WHERE NOT EXISTS (
    SELECT FROM clinvar_controls AS n
    WHERE (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version))
  ORDER BY o.db_name, o.db_identifier, o.db_version, o.id
),
copied AS (
  INSERT INTO clinvar_controls (
    gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version, clinvar_variation_id,
    creation_date, modification_date)
  SELECT gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version, clinvar_variation_id,
         creation_date, modification_date
  FROM missing
  ORDER BY id
  ON CONFLICT (db_name, db_identifier, db_version) DO NOTHING
  RETURNING id, annotation_backfill.control_content(
    gene_symbol, clinical_significance, clinical_review_status, clinvar_variation_id, creation_date, modification_date) AS content
)
INSERT INTO annotation_backfill.written_clinvar_controls (id, content)
SELECT id, content FROM copied
