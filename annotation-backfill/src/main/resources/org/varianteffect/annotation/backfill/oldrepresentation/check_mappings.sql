-- Every mapping has a record, or an anomaly that says why not.
SELECT c.mapped_variant_id, 'no mapping record' AS description
FROM checked_mapping AS c
WHERE NOT c.has_record
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = c.mapped_variant_id
      AND (a.kind IN ('NO_LEVEL', 'NATIVE_VARIANT') OR (a.kind = 'QUARANTINED' AND a.stage = 'records')))
