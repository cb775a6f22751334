-- T4: an observation wins where it holds and none that outranks it does; a key holds where any of its observations wins. Sole observations
-- that the pipeline leaves alone need none of this (desire_rows).
INSERT INTO held (source, allele_id, key, valid)
WITH foremost AS (
  -- of the observations with one and the same window only the highest can win anything
  SELECT DISTINCT ON (source, allele_id, valid_from, valid_to)
         source, allele_id, key, precedence, tstzrange(valid_from, valid_to) AS valid
  FROM observation
  WHERE is_disputed AND valid_to IS DISTINCT FROM valid_from
  ORDER BY source, allele_id, valid_from, valid_to, precedence
),
won AS (
  SELECT source, allele_id, key,
         tstzmultirange(valid) - coalesce(range_agg(valid) OVER outranking, '{}') AS wins
  FROM foremost
  WINDOW outranking AS (
    PARTITION BY source, allele_id ORDER BY precedence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT w.source, w.allele_id, w.key, range_agg(win)
FROM won AS w
CROSS JOIN LATERAL unnest(w.wins) AS win
GROUP BY w.source, w.allele_id, w.key
UNION ALL
-- where all say the same, it holds wherever one of them does
SELECT o.source, o.allele_id, o.key, range_agg(tstzrange(o.valid_from, o.valid_to))
FROM observation AS o
WHERE o.source <> 'clinvar' AND NOT o.is_disputed AND o.valid_to IS DISTINCT FROM o.valid_from
  AND (NOT o.is_sole
       OR EXISTS (
         SELECT FROM present AS p
         WHERE p.source = o.source AND p.allele_id = o.allele_id AND (p.is_native OR p.closed_by_pipeline)))
GROUP BY o.source, o.allele_id, o.key
