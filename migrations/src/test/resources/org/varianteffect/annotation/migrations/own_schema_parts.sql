-- What other code may call: functions with their bodies, tables with their columns.
SELECT p.proname || '(' || p.proargtypes::regtype[]::text || ') ' || md5(p.prosrc) AS part
FROM pg_proc AS p
WHERE p.pronamespace = 'annotation_backfill'::regnamespace AND p.proname <> 'schema_version'
UNION ALL
SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
FROM pg_class AS c
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'annotation_backfill'::regnamespace AND c.relkind IN ('r', 'v')
