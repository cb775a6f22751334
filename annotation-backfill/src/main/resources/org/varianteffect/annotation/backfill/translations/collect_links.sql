-- The links that the chunk's records have, read once for all of the statements that follow.
INSERT INTO present_link (id, mapping_record_id, allele_id, valid_from, valid_to, is_derived, is_ended_alone)
SELECT l.id, l.mapping_record_id, l.allele_id, l.valid_from, l.valid_to, d.id IS NOT NULL,
       coalesce(d.left_live AND l.valid_to < coalesce(r.valid_to, 'infinity'), false)
FROM chunk_variant AS c
JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
JOIN mapping_records AS r ON r.id = w.mapping_record_id
JOIN mapping_record_alleles AS l ON l.mapping_record_id = w.mapping_record_id
LEFT JOIN annotation_backfill.written_derived_links AS d ON d.id = l.id
