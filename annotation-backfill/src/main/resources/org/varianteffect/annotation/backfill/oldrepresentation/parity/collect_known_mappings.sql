INSERT INTO known_mapping (
  variant_id, score_set_id, mapped_variant_id, is_current, mapped_date, modification_date, mapping_api_version, clingen_allele_id,
  vep_functional_consequence, vep_access_date, mapping_record_id, allele_id, left_live, record_mapped_date, valid_from, valid_to)
SELECT v.variant_id, v.score_set_id, m.id, m.current, m.mapped_date, m.modification_date, m.mapping_api_version, m.clingen_allele_id,
       m.vep_functional_consequence, m.vep_access_date, w.mapping_record_id, w.allele_id, w.left_live, r.mapped_date, r.valid_from, r.valid_to
FROM asked_variant AS v
JOIN mapped_variants AS m ON m.variant_id = v.variant_id
LEFT JOIN written AS w ON w.variant_id = v.variant_id AND w.mapped_variant_id = m.id
LEFT JOIN known_record AS r ON r.mapping_record_id = w.mapping_record_id AND r.mapped_variant_id = w.mapped_variant_id
