-- A record that somebody else has written or ended since the chunk read its window: its derived links are not on that window any more.
SELECT r.variant_id
FROM (SELECT DISTINCT mapping_record_id, valid_from, valid_to FROM desired_link) AS d
JOIN mapping_records AS r ON r.id = d.mapping_record_id
WHERE (r.valid_from, r.valid_to) IS DISTINCT FROM (d.valid_from, d.valid_to)
LIMIT 1
