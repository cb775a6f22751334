SELECT c.reader, c.score_set_id, s.urn, c.outcome, c.explanation, c.results, c.values
FROM (
  SELECT reader, score_set_id, 'same' AS outcome, NULL AS explanation, sum(same)::bigint AS results, 0::bigint AS values
  FROM agreement
  GROUP BY reader, score_set_id
  UNION ALL
  SELECT reader, score_set_id, outcome, explanation, count(*) FILTER (WHERE leads), count(*)
  FROM difference
  GROUP BY reader, score_set_id, outcome, explanation
) AS c
LEFT JOIN scoresets AS s ON s.id = c.score_set_id
