-- Records of mappings that have gone, or that no longer have one; their links go with them (on delete cascade).
WITH vanished AS (
  DELETE FROM annotation_backfill.written_mapping_records AS w
  USING chunk_variant AS c
  WHERE w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
    AND c.quarantined IS NULL -- what the database refuses now does not take away what an earlier run has written
    AND NOT EXISTS (
      SELECT FROM incoming AS i
      WHERE i.mapped_variant_id = w.mapped_variant_id AND i.variant_id = w.variant_id AND i.mapping_record_id = w.mapping_record_id)
  RETURNING w.mapping_record_id
)
DELETE FROM mapping_records AS r
USING vanished AS v
WHERE r.id = v.mapping_record_id
