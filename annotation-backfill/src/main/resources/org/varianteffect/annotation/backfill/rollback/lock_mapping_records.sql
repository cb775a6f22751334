-- Whoever is about to link one has a lock on it: waiting for that, the next statement sees the link. Without, the link would go with the record.
SELECT count(*)
FROM (
  SELECT
  FROM mapping_records AS m
  JOIN annotation_backfill.written_mapping_records AS w ON w.mapping_record_id = m.id
  -- the same order for everybody
  ORDER BY m.id
  FOR UPDATE OF m
) AS locked
