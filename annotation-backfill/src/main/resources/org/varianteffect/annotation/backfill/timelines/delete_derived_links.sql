WITH deleted AS (
  DELETE FROM mapping_record_alleles AS l
  USING annotation_backfill.written_derived_links AS d
  WHERE d.id = l.id AND l.allele_id = ANY (:ids)
  RETURNING l.id
)
DELETE FROM annotation_backfill.written_derived_links AS d
USING deleted
WHERE d.id = deleted.id
