-- Rows of both views, each with one number that stands for all its columns but the id.
INSERT INTO shown_row (is_new, mapping_id, <columns>, row_hash)
SELECT is_new, mapping_id, <columns>, hash_record_extended(ROW(<columns>), 0)
FROM shown
WHERE <viewRange>
