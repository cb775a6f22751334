INSERT INTO written (variant_id, mapped_variant_id, mapping_record_id, allele_id, left_live)
SELECT w.variant_id, w.mapped_variant_id, w.mapping_record_id, w.allele_id, w.left_live
FROM asked_variant AS v
JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = v.variant_id
