-- Within the chunk's range: without it the planner may read the stage's anomalies of all variants before, once a chunk.
DELETE FROM annotation_backfill.anomalies AS a
USING chunk_variant AS c
WHERE a.stage = 'records' AND a.variant_id = c.variant_id AND a.variant_id BETWEEN :low AND :high
