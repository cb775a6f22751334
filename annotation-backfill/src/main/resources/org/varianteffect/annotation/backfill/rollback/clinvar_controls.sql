DELETE FROM clinvar_controls AS c
USING annotation_backfill.written_clinvar_controls AS w
WHERE c.id = w.id
  -- what the pipeline has changed since is the pipeline's
  AND coalesce(w.content = annotation_backfill.control_content(
    c.gene_symbol, c.clinical_significance, c.clinical_review_status, c.clinvar_variation_id, c.creation_date, c.modification_date), true)
  AND NOT EXISTS (SELECT FROM clinvar_allele_links AS l WHERE l.clinvar_control_id = c.id)
