-- Which readers the database has: those of the new tables have the mapping record in their view.
SELECT
  to_regclass('v_variant_annotations') IS NOT NULL AS present,
  EXISTS (
    SELECT 1 FROM pg_attribute
    WHERE attrelid = to_regclass('v_variant_annotations') AND attname = 'mapping_record_id' AND NOT attisdropped
  ) AS cut_over
