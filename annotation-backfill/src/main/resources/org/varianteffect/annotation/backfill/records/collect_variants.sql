INSERT INTO chunk_variant (variant_id, score_set_id, quarantined)
SELECT v.id, v.scoreset_id, q.reason
FROM annotation_backfill.chunks AS c
JOIN variants AS v ON v.id BETWEEN c.low_id AND c.high_id
LEFT JOIN annotation_backfill.quarantine AS q ON q.stage = :stage AND q.id = v.id
WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks)
  AND (:everything OR v.scoreset_id = ANY (:scoreSets))
