-- T7: a row that somebody else has written or ended since the chunk read what there was, and that one of the chunk's own overlaps. It has
-- ended already, or the unique index of live rows would have refused the chunk's.
WITH other AS MATERIALIZED (
  SELECT t.allele_id, t.<keyColumn> AS key, tstzrange(t.valid_from, t.valid_to) AS valid
  FROM chunk_allele AS c
  JOIN <table> AS t ON t.allele_id = c.allele_id
  WHERE t.allele_id BETWEEN :low AND :high
    AND t.xmin <> (SELECT pg_current_xact_id()::xid)
    AND (t.valid_to IS NULL OR t.valid_to > t.valid_from) -- others hold nothing; one that ends before it begins is no range
)
SELECT o.allele_id
FROM other AS o
JOIN <table> AS mine ON mine.allele_id = o.allele_id
WHERE mine.xmin = (SELECT pg_current_xact_id()::xid)
  AND tstzrange(mine.valid_from, mine.valid_to) && o.valid
  AND (:source <> 'clinvar' OR mine.<keyColumn> = o.key)
LIMIT 1
