-- R11: a variant of whose records somebody else has written or ended one since the chunk read what there was, so that one of the chunk's own
-- overlaps it, or is not as the chunk would have it.
WITH other AS MATERIALIZED (
  SELECT r.variant_id, tstzrange(r.valid_from, r.valid_to) AS valid
  FROM chunk_variant AS c
  JOIN mapping_records AS r ON r.variant_id = c.variant_id
  WHERE r.variant_id BETWEEN :low AND :high
    AND r.xmin <> (SELECT pg_current_xact_id()::xid)
    AND (r.valid_to IS NULL OR r.valid_to > r.valid_from) -- others hold nothing; one that ends before it begins is no range
)
SELECT o.variant_id
FROM other AS o
JOIN mapping_records AS mine ON mine.variant_id = o.variant_id
WHERE mine.xmin = (SELECT pg_current_xact_id()::xid)
  AND tstzrange(mine.valid_from, mine.valid_to) && o.valid
UNION ALL
SELECT i.variant_id
FROM incoming AS i
JOIN mapping_records AS r ON r.id = i.mapping_record_id
WHERE i.is_written AND i.outcome = 'record' AND r.valid_to IS DISTINCT FROM i.valid_to
LIMIT 1
