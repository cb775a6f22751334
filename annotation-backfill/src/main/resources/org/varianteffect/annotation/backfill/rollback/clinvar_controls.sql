DELETE FROM clinvar_controls AS c
USING annotation_backfill.written_clinvar_controls AS w
WHERE c.id = w.id
  AND NOT EXISTS (SELECT FROM clinvar_allele_links AS l WHERE l.clinvar_control_id = c.id)
