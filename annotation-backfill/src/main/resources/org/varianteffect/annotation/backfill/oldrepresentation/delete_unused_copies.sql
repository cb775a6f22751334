WITH deleted AS (
  DELETE FROM clinvar_controls AS c
  WHERE c.id = ANY (:ids)
    AND NOT EXISTS (SELECT FROM clinvar_allele_links AS l WHERE l.clinvar_control_id = c.id)
  RETURNING c.id
)
DELETE FROM annotation_backfill.written_clinvar_controls AS w
USING deleted
WHERE w.id = deleted.id
