-- R11: from when the running pipeline speaks for a variant, by its own records and by those of ours that it has closed since.
UPDATE chunk_variant AS c
SET taken_over_at = pipeline.speaks_from,
    was_ended = pipeline.has_ended_ours
FROM (
  SELECT r.variant_id,
         min(CASE WHEN w.mapping_record_id IS NULL THEN r.valid_from ELSE r.valid_to END) AS speaks_from,
         bool_or(w.mapping_record_id IS NOT NULL) AS has_ended_ours
  FROM mapping_records AS r
  LEFT JOIN annotation_backfill.written_mapping_records AS w
    ON w.variant_id = r.variant_id AND w.mapping_record_id = r.id AND w.variant_id BETWEEN :low AND :high
  WHERE r.variant_id BETWEEN :low AND :high
    AND (w.mapping_record_id IS NULL OR (w.left_live AND r.valid_to IS NOT NULL))
  GROUP BY r.variant_id
) AS pipeline
WHERE c.variant_id = pipeline.variant_id
