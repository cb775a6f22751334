SELECT CASE
         WHEN annotation_backfill.here('v_variant_annotations') IS NULL THEN 'absent'
         WHEN EXISTS (
           SELECT FROM pg_attribute
           WHERE attrelid = annotation_backfill.here('v_variant_annotations') AND attname = 'mapping_record_id') THEN 'new'
         ELSE 'old'
       END
