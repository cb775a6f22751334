INSERT INTO annotation_backfill.written_mapping_records AS w
  (variant_id, mapped_variant_id, mapping_record_id, allele_id, source_version, left_live)
SELECT i.variant_id, i.mapped_variant_id, i.mapping_record_id, i.allele_id, i.version, i.left_live
FROM incoming AS i
WHERE i.outcome = 'record'
  AND (NOT i.is_unchanged OR i.written_allele_id IS DISTINCT FROM i.allele_id OR i.written_left_live <> i.left_live)
ORDER BY i.variant_id, i.mapped_variant_id
ON CONFLICT (variant_id, mapped_variant_id) DO UPDATE
SET mapping_record_id = EXCLUDED.mapping_record_id,
    allele_id = EXCLUDED.allele_id,
    source_version = EXCLUDED.source_version,
    left_live = EXCLUDED.left_live
