WITH deleted AS (
  DELETE FROM mapping_record_alleles AS l
  USING present_link AS p
  WHERE l.id = p.id AND p.is_derived AND NOT p.is_ended_alone
    AND NOT EXISTS (
      SELECT FROM desired_link AS d WHERE d.mapping_record_id = p.mapping_record_id AND d.allele_id = p.allele_id)
  RETURNING l.id
)
DELETE FROM annotation_backfill.written_derived_links AS d
USING deleted
WHERE d.id = deleted.id
