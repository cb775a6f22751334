INSERT INTO new_mapping (variant_id, score_set_id, mapping_record_id, allele_id, mapped_variant_id, is_native, is_only_one)
SELECT v.variant_id, v.score_set_id, r.id, l.allele_id, w.mapped_variant_id, w.mapped_variant_id IS NULL,
       count(*) OVER (PARTITION BY v.variant_id) = 1
FROM asked_variant AS v
JOIN mapping_records AS r ON r.variant_id = v.variant_id AND r.valid_to IS NULL
LEFT JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id AND l.is_authoritative AND l.valid_to IS NULL
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = v.variant_id AND w.mapping_record_id = r.id
