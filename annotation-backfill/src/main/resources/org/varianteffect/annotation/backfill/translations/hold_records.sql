-- The records whose links have been made live are held: whoever ends one from here on waits for this chunk's commit, and so finds its links.
-- Found are those that somebody has written or ended since the chunk read their windows. Nobody is waited for: a record that is just being
-- written counts as written.
WITH linked AS (
  SELECT DISTINCT d.mapping_record_id, d.valid_from
  FROM desired_link AS d
  WHERE d.valid_to IS NULL
    AND NOT EXISTS (
      SELECT FROM present_link AS p
      WHERE p.mapping_record_id = d.mapping_record_id AND p.allele_id = d.allele_id AND (p.valid_to IS NULL OR p.is_ended_alone))
),
-- as they are at the instant of the lock, which may be later than what the rest of this statement sees
held AS MATERIALIZED (
  SELECT r.id, r.valid_from, r.valid_to
  FROM mapping_records AS r
  WHERE r.id IN (SELECT mapping_record_id FROM linked)
  FOR SHARE SKIP LOCKED
)
SELECT r.variant_id
FROM (
  -- hashed or sorted, whatever the planner expects: joined, it compared each record with each once it expected few
  SELECT l.mapping_record_id, l.valid_from FROM linked AS l
  EXCEPT
  SELECT h.id, h.valid_from FROM held AS h WHERE h.valid_to IS NULL
) AS lost
JOIN mapping_records AS r ON r.id = lost.mapping_record_id
LIMIT 1
