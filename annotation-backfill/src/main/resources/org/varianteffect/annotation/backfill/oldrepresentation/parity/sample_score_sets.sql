-- Score sets in an order that only the seed decides, as many as have no more than so many variants together.
SELECT urn
FROM (
  SELECT s.urn, sum(count(*)) OVER (ORDER BY hashtextextended(s.urn, :seed), s.urn) AS variants
  FROM scoresets AS s
  JOIN variants AS v ON v.scoreset_id = s.id
  WHERE s.urn IS NOT NULL
  GROUP BY s.id, s.urn
  HAVING count(*) <= :most
) AS drawn
WHERE variants <= :most
ORDER BY urn
