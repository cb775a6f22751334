-- Of each kind, the score sets with most; every row says how many score sets there are.
SELECT kind, score_set_urn, anomalies, score_sets
FROM (
  SELECT
    a.kind,
    s.urn AS score_set_urn,
    count(*) AS anomalies,
    count(*) OVER of_kind AS score_sets,
    row_number() OVER (PARTITION BY a.kind ORDER BY count(*) DESC, a.score_set_id) AS place
  FROM annotation_backfill.anomalies AS a
  LEFT JOIN scoresets AS s ON s.id = a.score_set_id
  GROUP BY a.kind, a.score_set_id, s.urn
  WINDOW of_kind AS (PARTITION BY a.kind)
) AS ranked
WHERE place <= :most
ORDER BY kind, place
