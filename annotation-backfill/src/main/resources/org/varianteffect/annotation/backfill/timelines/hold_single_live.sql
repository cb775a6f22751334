-- T4: an observation wins where it holds and none that outranks it does; a key holds where any of its observations wins.
INSERT INTO held (source, allele_id, key, valid, asked, is_sole)
WITH foremost AS (
  -- of the observations with one and the same window only the highest can win anything
  SELECT DISTINCT ON (source, allele_id, valid_from, valid_to)
         source, allele_id, key, precedence, tstzrange(valid_from, valid_to) AS valid
  FROM observation
  WHERE source <> 'clinvar' AND NOT is_sole AND valid_to IS DISTINCT FROM valid_from
  ORDER BY source, allele_id, valid_from, valid_to, precedence
),
won AS (
  SELECT source, allele_id, key,
         tstzmultirange(valid) - coalesce(range_agg(valid) OVER outranking, '{}') AS wins
  FROM foremost
  WINDOW outranking AS (
    PARTITION BY source, allele_id ORDER BY precedence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT source, allele_id, key, tstzmultirange(tstzrange(valid_from, valid_to)), asked, true
FROM observation
WHERE is_sole AND valid_to IS DISTINCT FROM valid_from
UNION ALL
SELECT w.source, w.allele_id, w.key, range_agg(win), NULL, false
FROM won AS w
CROSS JOIN LATERAL unnest(w.wins) AS win
GROUP BY w.source, w.allele_id, w.key
