-- E2: one event per mapping. Append-only: an event that says the same of the same mapping is not repeated.
SELECT e.*
FROM (
  SELECT c.variant_id, c.score_set_id, w.mapped_variant_id, r.valid_from, r.valid_to,
         CASE WHEN r.error_message IS NOT NULL THEN 'failed' WHEN w.allele_id IS NOT NULL THEN 'present' ELSE 'absent' END AS disposition,
         nullif(left(r.mapping_api_version, 50), '') AS source_version,
         jsonb_build_object('mapped_variant_id', w.mapped_variant_id, 'error_message', r.error_message) AS metadata
  FROM chunk_variant AS c
  JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
  JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.variant_id BETWEEN :low AND :high
) AS e
WHERE NOT EXISTS (
  SELECT FROM annotation_event AS known
  WHERE known.variant_id = e.variant_id AND known.variant_id BETWEEN :low AND :high
    AND known.annotation_type = 'vrs_mapping' AND known.reason = 'migrated'
    AND known.disposition = e.disposition AND known.source_version IS NOT DISTINCT FROM e.source_version
    AND known.created_at = e.valid_from
    -- not an equality, or the document would be built for the hash of each mapping and once more for its event
    AND known.metadata IS NOT DISTINCT FROM e.metadata)
