WITH deleted AS (
  DELETE FROM mapping_record_alleles AS l
  USING annotation_backfill.written_mapping_records AS w, chunk_variant AS c
  WHERE w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
    AND l.mapping_record_id = w.mapping_record_id
    AND EXISTS (SELECT FROM annotation_backfill.written_derived_links AS d WHERE d.id = l.id)
    AND NOT EXISTS (
      SELECT FROM desired_link AS d WHERE d.mapping_record_id = l.mapping_record_id AND d.allele_id = l.allele_id)
  RETURNING l.id
)
DELETE FROM annotation_backfill.written_derived_links AS d
USING deleted
WHERE d.id = deleted.id
