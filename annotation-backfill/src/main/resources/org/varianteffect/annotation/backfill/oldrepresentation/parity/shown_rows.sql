-- Rows of both views side by side, each with one number that stands for all its columns but the id.
CREATE TEMPORARY VIEW shown AS
SELECT false AS is_new, mapped_variant_id AS mapping_id, %1$s FROM old_view
UNION ALL
SELECT true, mapping_record_id, %1$s FROM new_view;

CREATE TEMPORARY TABLE shown_row ON COMMIT DROP AS SELECT is_new, mapping_id, %2$s FROM shown WITH NO DATA;
ALTER TABLE shown_row ADD COLUMN row_hash bigint GENERATED ALWAYS AS (hash_record_extended(ROW(%2$s), 0)) STORED;
