-- L1: per variant the rows of both views as two numbers; where those are equal, so are the rows, however often each is there.
WITH compared AS MATERIALIZED (
  SELECT r.variant_urn AS urn, r.score_set_urn, count(*) FILTER (WHERE r.is_new) AS n,
         count(*) FILTER (WHERE r.is_new) * 2 <> count(*)
           OR sum(r.row_hash) FILTER (WHERE r.is_new) IS DISTINCT FROM sum(r.row_hash) FILTER (WHERE NOT r.is_new) AS differs
  FROM shown_row AS r
  GROUP BY r.variant_urn, r.score_set_urn
),
suspects AS (
  INSERT INTO suspect (urn, variant_id)
  SELECT d.urn, v.variant_id
  FROM (SELECT DISTINCT coalesce(c.urn, '') AS urn FROM compared AS c WHERE c.differs) AS d
  LEFT JOIN asked_variant AS v ON v.urn = d.urn
)
INSERT INTO agreement (reader, score_set_id, same)
SELECT 'L1', s.id, sum(c.n)
FROM compared AS c
LEFT JOIN scoresets AS s ON s.urn = c.score_set_urn
WHERE NOT c.differs AND coalesce(c.urn, '') NOT IN (SELECT coalesce(d.urn, '') FROM compared AS d WHERE d.differs)
GROUP BY s.id
