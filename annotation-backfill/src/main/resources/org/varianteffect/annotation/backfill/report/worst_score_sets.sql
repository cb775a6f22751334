SELECT coalesce(s.urn, 'score set ' || s.id), count(*)
FROM annotation_backfill.anomalies AS a
JOIN scoresets AS s ON s.id = a.score_set_id
GROUP BY s.id, s.urn
ORDER BY count(*) DESC, s.id
LIMIT 10
