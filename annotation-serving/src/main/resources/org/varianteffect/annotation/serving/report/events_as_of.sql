-- The view v_current_annotation_events as it was at an instant.
SELECT DISTINCT ON (
  past.variant_id,
  past.allele_id,
  past.annotation_type,
  CASE WHEN past.annotation_type = 'clinvar_control' THEN past.source_version END
)
  past.variant_id,
  past.allele_id,
  past.annotation_type,
  past.disposition
FROM annotation_event past
WHERE past.created_at <= :asOf
ORDER BY
  past.variant_id,
  past.allele_id,
  past.annotation_type,
  CASE WHEN past.annotation_type = 'clinvar_control' THEN past.source_version END,
  past.created_at DESC,
  past.id DESC
