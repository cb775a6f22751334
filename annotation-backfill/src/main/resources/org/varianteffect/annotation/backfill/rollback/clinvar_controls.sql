DELETE FROM clinvar_controls AS c
USING annotation_backfill.control_equivalents AS e
WHERE c.id = e.control_id AND e.created
  AND NOT EXISTS (SELECT FROM clinvar_allele_links AS l WHERE l.clinvar_control_id = c.id)
