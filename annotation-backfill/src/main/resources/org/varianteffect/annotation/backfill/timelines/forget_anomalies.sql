-- Within the chunk's range, as in `records`.
DELETE FROM annotation_backfill.anomalies AS a
USING chunk_allele AS c
WHERE a.stage = 'timelines' AND a.allele_id = c.allele_id AND a.allele_id BETWEEN :low AND :high
