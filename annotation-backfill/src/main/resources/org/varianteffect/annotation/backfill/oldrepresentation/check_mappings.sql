-- Every mapping has a record, or an anomaly that says why not.
SELECT m.id AS mapped_variant_id, 'no mapping record' AS description
FROM mapped_variants AS m
-- outer joins, where an anti-join would do: the planner takes what two tables share for much less than it is, and would then look through
-- all of it once a mapping
LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.mapped_variant_id = m.id AND w.variant_id = m.variant_id
LEFT JOIN mapping_records AS r ON r.id = w.mapping_record_id
WHERE (:everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
  AND r.variant_id IS DISTINCT FROM m.variant_id
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = m.id AND a.kind IN ('NO_LEVEL', 'NATIVE_VARIANT', 'QUARANTINED'))
