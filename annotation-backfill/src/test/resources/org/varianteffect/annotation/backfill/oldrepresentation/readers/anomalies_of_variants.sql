-- What can account for a difference: anomalies, and that the running pipeline has mapped the variant again (rule R11).
SELECT v.urn, anomaly.source
FROM annotation_backfill.anomalies AS anomaly
LEFT JOIN mapped_variants AS mv ON mv.id = anomaly.mapped_variant_id
JOIN variants AS v ON v.id = coalesce(anomaly.variant_id, mv.variant_id)
WHERE anomaly.kind NOT IN ('IDENTITY_DRIFT', 'LIVE_PRECEDES_HISTORY', 'NO_CURRENT')
UNION
SELECT v.urn, 'mapping'
FROM mapping_records AS native
JOIN variants AS v ON v.id = native.variant_id
WHERE native.id NOT IN (SELECT mapping_record_id FROM annotation_backfill.written_mapping_records)
