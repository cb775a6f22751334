DELETE FROM annotation_backfill.anomalies AS a
WHERE a.stage = :stage AND a.kind = 'QUARANTINED'
  AND (:everything OR a.score_set_id = ANY (:scoreSets))
