INSERT INTO new_mapping (variant_id, score_set_id, mapping_record_id, allele_id, mapped_variant_id, is_native, is_only_one)
SELECT r.variant_id, r.score_set_id, r.mapping_record_id, l.allele_id, r.mapped_variant_id, r.mapped_variant_id IS NULL,
       count(*) OVER (PARTITION BY r.variant_id) = 1
FROM known_record AS r
LEFT JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.mapping_record_id AND l.is_authoritative AND l.valid_to IS NULL
WHERE r.valid_to IS NULL
