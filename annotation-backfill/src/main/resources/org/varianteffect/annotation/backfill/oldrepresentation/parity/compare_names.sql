WITH equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L6', score_set_id, count(*) FROM named WHERE in_old AND in_new GROUP BY score_set_id
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'L6', n.score_set_id, n.variant_id, n.id, CASE WHEN n.in_old THEN 'exact match' END, CASE WHEN n.in_new THEN 'exact match' END,
       CASE WHEN n.explanation IS NULL THEN 'unexplained' WHEN n.in_new AND n.explanation LIKE ANY ('{NATIVE%,SHARED_ALLELE}') THEN 'gained' ELSE 'explained' END,
       n.explanation, true
FROM named AS n
WHERE n.in_old <> n.in_new
