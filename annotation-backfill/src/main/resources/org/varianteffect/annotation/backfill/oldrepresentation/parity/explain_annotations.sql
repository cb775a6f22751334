-- Why: the anomaly of that mapping and annotation, or the rule, that accounts for exactly this.
WITH explained AS MATERIALIZED (
  SELECT c.*, CASE c.state WHEN 'lost' THEN (<explain_lost_annotation>) WHEN 'new' THEN (<explain_new_annotation>) END AS explanation
  FROM annotation_difference AS c
  WHERE c.state <> 'same'
),
judged AS MATERIALIZED (
  SELECT e.*, CASE WHEN e.explanation IS NULL THEN 'unexplained' WHEN e.state = 'new' THEN 'gained' ELSE 'explained' END AS outcome
  FROM explained AS e
),
releases AS (
  INSERT INTO release_seen (score_set_id, release, in_old, in_new, outcome, explanation)
  SELECT s.score_set_id, c.db_name || ' ' || c.db_version, s.state <> 'new', s.state <> 'lost', s.outcome, s.explanation
  FROM (
    SELECT DISTINCT j.score_set_id, j.state, j.key, j.old_key, j.outcome, j.explanation
    FROM judged AS j
    WHERE j.source = 'clinvar'
  ) AS s
  JOIN LATERAL (
    SELECT n.db_name, n.db_version FROM clinvar_controls AS n WHERE n.id = s.key
    UNION ALL
    SELECT o.db_name, o.db_version FROM old_control AS o WHERE s.key IS NULL AND o.id = s.old_key
  ) AS c ON true
  GROUP BY 1, 2, 3, 4, 5, 6
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT r.name, j.score_set_id, j.variant_id,
       CASE j.source WHEN 'gnomad' THEN 'gnomAD variant ' ELSE 'ClinVar control ' END || coalesce(j.key, j.old_key),
       CASE j.state WHEN 'lost' THEN coalesce(named.text, 'no new control') || ', mapped variant ' || j.mapped_variant_id END,
       CASE WHEN j.state = 'new' THEN named.text || ', row ' || j.new_id ELSE instead.text END,
       j.outcome, j.explanation, true
FROM judged AS j
JOIN (VALUES ('gnomad', 'L4'), ('clinvar', 'L2'), ('gnomad', 'L7'), ('clinvar', 'L7')) AS r (source, name) ON r.source = j.source
LEFT JOIN LATERAL (
  SELECT g.db_identifier || ' of ' || g.db_version AS text FROM gnomad_variants AS g WHERE j.source = 'gnomad' AND g.id = j.key
  UNION ALL
  SELECT n.db_identifier || ' of ' || n.db_version FROM clinvar_controls AS n WHERE j.source = 'clinvar' AND n.id = j.key
  UNION ALL
  SELECT o.db_identifier || ' of ' || o.db_version FROM old_control AS o WHERE j.source = 'clinvar' AND j.key IS NULL AND o.id = j.old_key
) AS named ON true
-- an allele has one gnomAD row at a time: the one that it has instead
LEFT JOIN LATERAL (
  SELECT g.db_identifier || ' of ' || g.db_version AS text
  FROM new_mapping AS m
  JOIN gnomad_allele_links AS l ON l.allele_id = m.allele_id AND l.valid_to IS NULL
  JOIN gnomad_variants AS g ON g.id = l.gnomad_variant_id
  WHERE j.source = 'gnomad' AND j.state = 'lost' AND m.variant_id = j.variant_id
  ORDER BY l.id
  LIMIT 1
) AS instead ON true
