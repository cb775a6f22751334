INSERT INTO known_record (
  variant_id, score_set_id, mapping_record_id, mapped_variant_id, mapped_date, mapping_api_version, valid_from, valid_to)
SELECT v.variant_id, v.score_set_id, r.id, w.mapped_variant_id, r.mapped_date, r.mapping_api_version, r.valid_from, r.valid_to
FROM asked_variant AS v
JOIN mapping_records AS r ON r.variant_id = v.variant_id
LEFT JOIN written AS w ON w.variant_id = v.variant_id AND w.mapping_record_id = r.id
