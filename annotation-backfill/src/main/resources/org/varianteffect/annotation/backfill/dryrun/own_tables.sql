SELECT c.relname::text
FROM pg_class AS c
WHERE c.relnamespace = 'annotation_backfill'::regnamespace AND c.relkind = 'r'
