-- What was written before, where it has changed.
UPDATE annotation_backfill.written_mapping_records AS w
SET mapping_record_id = i.mapping_record_id,
    allele_id = i.allele_id,
    source_version = i.version,
    left_live = i.left_live
FROM placed AS i
WHERE w.variant_id = i.variant_id AND w.mapped_variant_id = i.mapped_variant_id AND w.variant_id BETWEEN :low AND :high
  AND i.outcome = 'record'
  AND (w.mapping_record_id, w.allele_id, w.source_version, w.left_live)
    IS DISTINCT FROM (i.mapping_record_id, i.allele_id, i.version, i.left_live)
