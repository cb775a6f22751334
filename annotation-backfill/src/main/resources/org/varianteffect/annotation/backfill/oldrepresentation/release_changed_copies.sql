-- A copy that the pipeline has changed since it was written is the pipeline's from then on.
DELETE FROM annotation_backfill.written_clinvar_controls AS w
USING clinvar_controls AS n
WHERE n.id = w.id
  AND w.content <> annotation_backfill.control_content(
    n.gene_symbol, n.clinical_significance, n.clinical_review_status, n.clinvar_variation_id, n.creation_date, n.modification_date)
