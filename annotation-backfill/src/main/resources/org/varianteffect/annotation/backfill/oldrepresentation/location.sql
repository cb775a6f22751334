SELECT CASE
         WHEN to_regclass(format('%I.variant_translations', current_schema())) IS NOT NULL THEN 'in place'
         WHEN to_regclass('annotation_archive.variant_translations') IS NOT NULL THEN 'archive'
         WHEN EXISTS (SELECT FROM annotation_backfill.undo_statements WHERE phase = 'purge') THEN 'purged'
         ELSE 'missing'
       END
