-- L1: rows of both views per variant, as numbers; where they are equal, so are the rows. NULL is a value as any other.
WITH old_rows AS (
  SELECT coalesce(variant_urn, '') AS urn, score_set_urn, count(*) AS n, sum(hashtextextended(ROW(<columns>)::text, 0)) AS content
  FROM old_view
  WHERE <viewRange>
  GROUP BY 1, 2
),
new_rows AS (
  SELECT coalesce(variant_urn, '') AS urn, score_set_urn, count(*) AS n, sum(hashtextextended(ROW(<columns>)::text, 0)) AS content
  FROM new_view
  WHERE <viewRange>
  GROUP BY 1, 2
),
compared AS MATERIALIZED (
  SELECT coalesce(o.urn, n.urn) AS urn, n.score_set_urn, o.n, o.content IS DISTINCT FROM n.content OR o.n IS DISTINCT FROM n.n AS differs
  FROM old_rows AS o
  FULL JOIN new_rows AS n ON n.urn = o.urn AND coalesce(n.score_set_urn, '') = coalesce(o.score_set_urn, '')
),
suspects AS (
  INSERT INTO suspect (urn) SELECT DISTINCT nullif(urn, '') FROM compared WHERE differs
)
INSERT INTO agreement (reader, score_set_id, same)
SELECT 'L1', s.id, sum(c.n)
FROM compared AS c
LEFT JOIN scoresets AS s ON s.urn = c.score_set_urn
WHERE NOT c.differs
GROUP BY s.id
