-- Since the cutover the view has the record's id where the old one had the mapped variant's.
SELECT EXISTS (
  SELECT FROM pg_attribute
  WHERE attrelid = to_regclass('v_variant_annotations') AND attname = 'mapping_record_id' AND NOT attisdropped)
