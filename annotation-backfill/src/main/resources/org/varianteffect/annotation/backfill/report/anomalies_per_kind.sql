SELECT kind, count(*)
FROM annotation_backfill.anomalies
GROUP BY kind
ORDER BY kind
