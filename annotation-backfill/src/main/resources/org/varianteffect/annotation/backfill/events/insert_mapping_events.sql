-- E2, in window order.
INSERT INTO annotation_event (
  annotation_type, variant_id, disposition, reason, source_version, metadata, score_set_id, created_at)
SELECT 'vrs_mapping', e.variant_id, e.disposition, 'migrated', e.source_version, e.metadata, e.score_set_id, e.valid_from
FROM (
  <events>
) AS e
ORDER BY e.variant_id, e.valid_from, e.valid_to NULLS LAST, e.mapped_variant_id
