-- L6, equivalents: an answer is lost when its id is no longer led to, or no longer names the variant, and gained when neither was so.
WITH answer AS MATERIALIZED (
  SELECT e.asked, e.answered, n.variant_id, n.score_set_id, e.in_old AND n.in_old AS in_old, e.in_new AND n.in_new AS in_new,
         CASE WHEN e.in_old AND n.in_old THEN coalesce(CASE WHEN NOT e.in_new THEN e.explanation END, CASE WHEN NOT n.in_new THEN n.explanation END)
              WHEN (e.in_old OR e.explanation IS NOT NULL) AND (n.in_old OR n.explanation IS NOT NULL) THEN
                coalesce(CASE WHEN NOT n.in_old THEN n.explanation END, CASE WHEN NOT e.in_old THEN e.explanation END)
         END AS explanation
  FROM equivalent AS e
  JOIN named AS n ON n.id = e.answered
  WHERE (e.in_old AND n.in_old) OR (e.in_new AND n.in_new)
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L6', score_set_id, count(*) FROM answer WHERE in_old AND in_new GROUP BY score_set_id
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'L6', a.score_set_id, a.variant_id, a.asked, CASE WHEN a.in_old THEN a.answered END, CASE WHEN a.in_new THEN a.answered END,
       CASE WHEN a.explanation IS NULL THEN 'unexplained' WHEN a.in_new AND a.explanation LIKE ANY ('{NATIVE%,SHARED_ALLELE}') THEN 'gained' ELSE 'explained' END,
       a.explanation, true
FROM answer AS a
WHERE a.in_old <> a.in_new
