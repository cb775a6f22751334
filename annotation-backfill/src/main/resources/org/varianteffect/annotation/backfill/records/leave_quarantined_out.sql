-- V4, in the stages after `records`: a variant that the database refused there keeps its records; each of its mappings says what is missing.
WITH left_out AS (
  DELETE FROM chunk_variant
  WHERE quarantined IS NOT NULL
  RETURNING variant_id, score_set_id, quarantined
)
INSERT INTO annotation_backfill.anomalies (stage, kind, score_set_id, variant_id, mapped_variant_id, source, detail)
SELECT :stage, 'QUARANTINED', l.score_set_id, l.variant_id, w.mapped_variant_id, 'mapping',
       jsonb_build_object('stage', CAST(:stage AS text), 'reason', l.quarantined)
FROM left_out AS l
JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = l.variant_id
