-- Rows of both views side by side.
CREATE TEMPORARY VIEW shown AS
SELECT false AS is_new, mapped_variant_id AS mapping_id, %1$s FROM old_view
UNION ALL
SELECT true, mapping_record_id, %1$s FROM new_view;

CREATE TEMPORARY TABLE shown_row ON COMMIT DROP AS SELECT is_new, mapping_id, %2$s, 0::bigint AS row_hash FROM shown WITH NO DATA;
