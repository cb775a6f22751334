-- Columns of the new table that cannot take what an old control says there, which is to be copied, or whose copy is to follow it: they take
-- no NULL, or not as many characters.
WITH room AS (
  SELECT a.attrelid, a.attname AS column_name, a.attnotnull AS is_required,
         CASE WHEN a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype) AND a.atttypmod > 4 THEN a.atttypmod - 4 END AS longest
  FROM pg_attribute AS a
  WHERE a.attrelid IN (to_regclass('clinvar_controls'), to_regclass('clinical_controls')) AND a.attnum > 0 AND NOT a.attisdropped
),
narrow AS MATERIALIZED (
  SELECT taking.column_name, taking.is_required, taking.longest
  FROM room AS taking
  JOIN room AS given USING (column_name)
  WHERE taking.attrelid = to_regclass('clinvar_controls') AND given.attrelid = to_regclass('clinical_controls')
    AND ((taking.is_required AND NOT given.is_required) OR taking.longest < coalesce(given.longest, 2147483647))
)
SELECT lack.column_name, lack.longest, min(lack.id) AS control_id
FROM (
  SELECT said.column_name, CASE WHEN said.value IS NOT NULL THEN n.longest END AS longest, o.id
  FROM clinical_controls AS o
  CROSS JOIN LATERAL (
    VALUES
      ('gene_symbol', o.gene_symbol::text),
      ('clinical_significance', o.clinical_significance::text),
      ('clinical_review_status', o.clinical_review_status::text),
      ('db_name', o.db_name::text),
      ('db_identifier', o.db_identifier::text),
      ('db_version', o.db_version::text),
      ('clinvar_variation_id', o.clinvar_variation_id::text),
      ('creation_date', o.creation_date::text),
      ('modification_date', o.modification_date::text)
  ) AS said (column_name, value)
  JOIN narrow AS n ON n.column_name = said.column_name
  -- asked once, before a control is read: mostly each column takes all that the old one may say
  WHERE EXISTS (SELECT FROM narrow)
    AND ((n.is_required AND said.value IS NULL) OR char_length(said.value) > n.longest)
    AND NOT EXISTS (
      SELECT
      FROM clinvar_controls AS c
      WHERE (c.db_name, c.db_identifier, c.db_version) = (o.db_name, o.db_identifier, o.db_version)
        AND NOT EXISTS (SELECT FROM annotation_backfill.written_clinvar_controls AS w WHERE w.id = c.id))
) AS lack
GROUP BY lack.column_name, lack.longest
ORDER BY lack.column_name
