-- L6: ids of two alleles lead to the pairs of what their components lead to. The old code did not find those (it looked the pair up as if it
-- were one id, or gave both components to the first): where the old translations imply them, that is its slip, and no difference of the data.
INSERT INTO equivalent (asked, answered, in_old, in_new, explanation)
WITH pair AS (
  SELECT id, split_part(id, ',', 1) AS one, split_part(id, ',', 2) AS other
  FROM (
    SELECT m.clingen_allele_id AS id FROM mapped_variants AS m WHERE m.current AND m.clingen_allele_id LIKE '%,%'
    UNION
    SELECT a.clingen_allele_id FROM alleles AS a WHERE a.clingen_allele_id LIKE '%,%'
  ) AS known
),
part AS (
  SELECT one AS asked FROM pair
  UNION
  SELECT other FROM pair
),
member AS (
  SELECT asked, asked AS answered, true AS in_old, NULL AS explanation FROM part
  UNION ALL
  SELECT e.asked, e.answered, e.in_old, e.explanation FROM part AS p JOIN equivalent AS e ON e.asked = p.asked AND e.in_new
),
product AS (
  SELECT p.id AS asked,
         least(one.answered COLLATE "C", other.answered COLLATE "C") || ',' || greatest(one.answered COLLATE "C", other.answered COLLATE "C") AS answered,
         one.in_old AND other.in_old AS in_old,
         CASE WHEN (one.in_old OR one.explanation IS NOT NULL) AND (other.in_old OR other.explanation IS NOT NULL)
              THEN coalesce(CASE WHEN NOT one.in_old THEN one.explanation END, CASE WHEN NOT other.in_old THEN other.explanation END)
         END AS explanation
  FROM pair AS p
  JOIN member AS one ON one.asked = p.one
  JOIN member AS other ON other.asked = p.other AND left(other.answered, 1) = left(one.answered, 1)
)
SELECT asked, answered, false, true, CASE WHEN bool_or(in_old) THEN 'OLD_BUG' ELSE min(explanation) END
FROM product AS p
WHERE answered <> asked AND NOT EXISTS (SELECT FROM equivalent AS e WHERE e.asked = p.asked AND e.answered = p.answered)
GROUP BY asked, answered
