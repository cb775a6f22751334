INSERT INTO known_mapping (
  variant_id, score_set_id, mapped_variant_id, is_current, mapped_date, modification_date, mapping_api_version, clingen_allele_id,
  mapping_record_id, allele_id, left_live)
SELECT v.variant_id, v.score_set_id, m.id, m.current, m.mapped_date, m.modification_date, m.mapping_api_version, m.clingen_allele_id,
       w.mapping_record_id, w.allele_id, w.left_live
FROM asked_variant AS v
JOIN mapped_variants AS m ON m.variant_id = v.variant_id
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = v.variant_id AND w.mapped_variant_id = m.id
