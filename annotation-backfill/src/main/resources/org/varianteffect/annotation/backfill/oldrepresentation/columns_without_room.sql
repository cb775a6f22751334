-- Columns of the new table that take no NULL, where an old control has one that is to be copied, or whose copy is to follow it.
WITH required AS MATERIALIZED (
  SELECT a.attname
  FROM pg_attribute AS a
  WHERE a.attrelid = to_regclass('clinvar_controls') AND a.attnotnull AND NOT a.attisdropped
)
SELECT lacking.column_name, min(o.id) AS control_id
FROM clinical_controls AS o
CROSS JOIN LATERAL (
  VALUES
    ('gene_symbol', o.gene_symbol IS NULL),
    ('clinical_significance', o.clinical_significance IS NULL),
    ('clinical_review_status', o.clinical_review_status IS NULL),
    ('db_name', o.db_name IS NULL),
    ('db_identifier', o.db_identifier IS NULL),
    ('db_version', o.db_version IS NULL),
    ('clinvar_variation_id', o.clinvar_variation_id IS NULL),
    ('creation_date', o.creation_date IS NULL),
    ('modification_date', o.modification_date IS NULL)
) AS lacking (column_name, is_null)
JOIN required AS r ON r.attname = lacking.column_name
WHERE lacking.is_null
  AND NOT EXISTS (
    SELECT
    FROM clinvar_controls AS n
    WHERE (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
      AND NOT EXISTS (SELECT FROM annotation_backfill.written_clinvar_controls AS w WHERE w.id = n.id))
GROUP BY lacking.column_name
ORDER BY lacking.column_name
