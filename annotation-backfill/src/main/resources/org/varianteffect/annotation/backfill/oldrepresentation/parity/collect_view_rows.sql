INSERT INTO shown_row (is_new, mapping_id, <columns>)
SELECT is_new, mapping_id, <columns>
FROM shown
WHERE <viewRange>
