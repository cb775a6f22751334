INSERT INTO chunk_variant (variant_id, score_set_id, quarantined)
SELECT v.id, v.scoreset_id, q.reason
FROM annotation_backfill.chunks AS c
CROSS JOIN LATERAL unnest(c.ids) AS covered (id)
JOIN variants AS v ON v.id = covered.id
LEFT JOIN annotation_backfill.quarantine AS q ON q.stage = :stage AND q.id = v.id
WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks) AND v.id BETWEEN :low AND :high
