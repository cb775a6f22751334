DELETE FROM annotation_backfill.anomalies AS a
USING chunk_variant AS c
WHERE a.stage = 'records' AND a.variant_id = c.variant_id
