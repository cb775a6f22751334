INSERT INTO annotation_backfill.written_mapping_records
  (variant_id, mapped_variant_id, mapping_record_id, allele_id, source_version, left_live)
SELECT i.variant_id, i.mapped_variant_id, i.mapping_record_id, i.allele_id, i.version, i.left_live
FROM placed AS i
WHERE i.outcome = 'record'
  -- cheaper than to have each row conflict with itself
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.written_mapping_records AS w
    WHERE w.variant_id = i.variant_id AND w.mapped_variant_id = i.mapped_variant_id AND w.variant_id BETWEEN :low AND :high)
ORDER BY i.variant_id, i.mapped_variant_id
