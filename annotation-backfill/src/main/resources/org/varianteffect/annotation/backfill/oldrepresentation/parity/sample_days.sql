-- Days on which something changed, and as many after it as chance has it; always the same for the same seed.
SELECT DISTINCT least(d.mapped_date + (abs(hashtextextended(d.mapped_date::text, :seed) % 3) * 17)::int, CAST(:today AS date) - 1) AS day
FROM (
  SELECT mapped_date
  FROM (SELECT DISTINCT m.mapped_date FROM mapped_variants AS m WHERE m.mapped_date BETWEEN DATE '0001-01-01' AND CAST(:today AS date) - 1) AS seen
  ORDER BY hashtextextended(mapped_date::text, :seed), mapped_date
  LIMIT :most
) AS d
ORDER BY day
