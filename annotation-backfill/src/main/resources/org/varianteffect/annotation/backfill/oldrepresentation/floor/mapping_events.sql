INSERT INTO annotation_event (
  annotation_type, variant_id, disposition, reason, source_version, metadata, score_set_id, created_at)
SELECT 'vrs_mapping', r.variant_id,
       CASE WHEN r.error_message <> '' THEN 'failed' WHEN f.allele_id IS NOT NULL THEN 'present' ELSE 'absent' END,
       'migrated', left(r.mapping_api_version, 50),
       jsonb_build_object('mapped_variant_id', f.mapped_variant_id, 'error_message', r.error_message), v.scoreset_id, r.valid_from
FROM floor_mapping AS f
JOIN mapping_records AS r ON r.id = f.mapping_record_id
JOIN variants AS v ON v.id = r.variant_id
ORDER BY r.variant_id, r.valid_from, r.valid_to NULLS LAST
