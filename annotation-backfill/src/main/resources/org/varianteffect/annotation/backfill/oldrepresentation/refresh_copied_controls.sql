-- A copied control whose original has changed since.
WITH original AS (
  SELECT DISTINCT ON (e.control_id)
         e.control_id, w.content AS written, c.gene_symbol, c.clinical_significance, c.clinical_review_status, c.clinvar_variation_id,
         c.creation_date, c.modification_date
  FROM annotation_backfill.written_clinvar_controls AS w
  JOIN annotation_backfill.control_equivalents AS e ON e.control_id = w.id
  JOIN clinical_controls AS c ON c.id = e.old_control_id
  ORDER BY e.control_id, c.id
),
followed AS (
  UPDATE clinvar_controls AS n
  SET gene_symbol = o.gene_symbol,
      clinical_significance = o.clinical_significance,
      clinical_review_status = o.clinical_review_status,
      clinvar_variation_id = o.clinvar_variation_id,
      creation_date = o.creation_date,
      modification_date = o.modification_date
  FROM original AS o
  WHERE n.id = o.control_id
    AND (n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id, n.creation_date, n.modification_date)
      IS DISTINCT FROM
        (o.gene_symbol, o.clinical_significance, o.clinical_review_status, o.clinvar_variation_id, o.creation_date, o.modification_date)
    -- not what the pipeline has changed just now
    AND coalesce(o.written = annotation_backfill.control_content(
      n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id, n.creation_date, n.modification_date), true)
  RETURNING n.id, annotation_backfill.control_content(
    n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id, n.creation_date, n.modification_date) AS content
)
UPDATE annotation_backfill.written_clinvar_controls AS w
SET content = f.content
FROM followed AS f
WHERE w.id = f.id
