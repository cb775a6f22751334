-- L2: the columns of controls that some mapping is linked to. Where the new row is the pipeline's it stays as it is: that is an anomaly, but for its dates.
WITH paired AS MATERIALIZED (
  SELECT o.id, n.id AS new_id,
         n.id IS NOT NULL
           AND (o.gene_symbol, o.clinical_significance, o.clinical_review_status, o.clinvar_variation_id, o.creation_date, o.modification_date)
             IS NOT DISTINCT FROM
               (n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id, n.creation_date, n.modification_date) AS is_same
  FROM clinical_controls AS o
  LEFT JOIN clinvar_controls AS n ON (n.db_name, n.db_identifier, n.db_version) = (o.db_name, o.db_identifier, o.db_version)
  WHERE EXISTS (SELECT FROM mapped_variants_clinical_controls AS l WHERE l.clinical_control_id = o.id)
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L2', NULL, count(*)
  FROM (SELECT id FROM paired GROUP BY id HAVING bool_and(is_same)) AS c
),
-- only of those that differ each column is looked at
compared AS (
  SELECT p.id, p.new_id, w.id IS NOT NULL AS is_ours, field.name, field.old_value, field.new_value
  FROM paired AS p
  JOIN clinical_controls AS o ON o.id = p.id
  LEFT JOIN clinvar_controls AS n ON n.id = p.new_id
  LEFT JOIN annotation_backfill.written_clinvar_controls AS w ON w.id = p.new_id
  CROSS JOIN LATERAL (
    VALUES ('gene_symbol', o.gene_symbol, n.gene_symbol),
           ('clinical_significance', o.clinical_significance, n.clinical_significance),
           ('clinical_review_status', o.clinical_review_status, n.clinical_review_status),
           ('clinvar_variation_id', o.clinvar_variation_id, n.clinvar_variation_id),
           ('creation_date', o.creation_date::text, n.creation_date::text),
           ('modification_date', o.modification_date::text, n.modification_date::text)
  ) AS field (name, old_value, new_value)
  WHERE NOT p.is_same
),
conflict AS MATERIALIZED (
  SELECT k.key, array_agg(k.detail) AS details
  FROM annotation_backfill.anomalies AS k
  WHERE k.stage = 'controls' AND k.kind = 'CONTROL_CONFLICT'
  GROUP BY k.key
),
explained AS MATERIALIZED (
  SELECT c.*,
         CASE
           WHEN c.new_id IS NULL THEN NULL
           WHEN c.new_value IS NULL AND c.old_value = '' THEN 'EMPTY'
           WHEN c.name IN ('creation_date', 'modification_date') THEN
             CASE WHEN NOT c.is_ours THEN 'NATIVE'
                  -- of several old controls with one key, the first was copied
                  WHEN EXISTS (
                    SELECT
                    FROM annotation_backfill.control_equivalents AS e
                    JOIN clinical_controls AS first_ ON first_.id = e.old_control_id
                    WHERE e.control_id = c.new_id AND e.old_control_id < c.id
                      AND c.new_value = CASE c.name WHEN 'creation_date' THEN first_.creation_date ELSE first_.modification_date END::text) THEN 'EQUAL_CONTROLS'
             END
           ELSE (
             SELECT 'CONTROL_CONFLICT'
             FROM unnest(k.details) AS told (detail)
             WHERE (told.detail ->> 'controlId')::int = c.new_id
               AND told.detail -> 'kept' ->> place.number IS NOT DISTINCT FROM c.new_value
               AND told.detail -> 'other' ->> place.number IS NOT DISTINCT FROM c.old_value
             LIMIT 1)
         END AS explanation
  FROM compared AS c
  LEFT JOIN conflict AS k ON k.key = c.id::text
  CROSS JOIN LATERAL (
    SELECT CASE c.name
             WHEN 'gene_symbol' THEN 0 WHEN 'clinical_significance' THEN 1 WHEN 'clinical_review_status' THEN 2 WHEN 'clinvar_variation_id' THEN 3
           END AS number
  ) AS place
  WHERE c.new_id IS NULL OR c.old_value IS DISTINCT FROM c.new_value
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'L2', NULL, NULL, 'ClinVar control ' || e.id || ', ' || e.name, e.old_value, e.new_value,
       CASE WHEN e.explanation IS NULL THEN 'unexplained' ELSE 'explained' END, e.explanation,
       row_number() OVER (PARTITION BY e.id ORDER BY e.explanation IS NULL DESC, e.name) = 1
FROM explained AS e
