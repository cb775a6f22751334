-- E2: the event of each of the chunk's mappings that have a record.
SELECT c.variant_id, c.score_set_id, w.mapped_variant_id, r.valid_from, r.valid_to,
       CASE WHEN r.error_message IS NOT NULL THEN 'failed' WHEN w.allele_id IS NOT NULL THEN 'present' ELSE 'absent' END AS disposition,
       nullif(left(r.mapping_api_version, 50), '') AS source_version,
       jsonb_build_object('mapped_variant_id', w.mapped_variant_id, 'error_message', r.error_message) AS metadata
FROM chunk_variant AS c
JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.variant_id BETWEEN :low AND :high
