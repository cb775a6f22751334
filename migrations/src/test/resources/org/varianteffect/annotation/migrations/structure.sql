-- One line per thing of the public schema, as a dump would show it; columns without their position.
WITH relations AS (
  SELECT c.* FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'databasechangelog%'
)
SELECT 'relation ' || r.relname || ' ' || r.relkind::text || ' ' || r.relpersistence::text || ' owner ' || pg_get_userbyid(r.relowner)
  || ' privileges ' || coalesce((SELECT string_agg(x::text, ',' ORDER BY x::text) FROM unnest(r.relacl) x), '-')
  || ' options ' || coalesce(r.reloptions::text, '-') || ' comment ' || coalesce(obj_description(r.oid, 'pg_class'), '-') AS line
FROM relations r
UNION ALL
SELECT 'column ' || r.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
  || ' identity ' || a.attidentity::text || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
  || ' statistics ' || coalesce(a.attstattarget, -1) || ' storage ' || a.attstorage::text || a.attcompression::text
  || ' options ' || coalesce(a.attoptions::text, '-') || ' privileges '
  || coalesce((SELECT string_agg(x::text, ',' ORDER BY x::text) FROM unnest(a.attacl) x), '-')
  || ' comment ' || coalesce(col_description(r.oid, a.attnum), '-')
FROM relations r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
WHERE r.relkind IN ('r', 'v', 'm')
UNION ALL
SELECT 'constraint ' || r.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ' validated ' || k.convalidated
  || ' comment ' || coalesce(obj_description(k.oid, 'pg_constraint'), '-')
FROM relations r
JOIN pg_constraint k ON k.conrelid = r.oid
UNION ALL
SELECT 'index ' || pg_get_indexdef(i.indexrelid) || ' valid ' || i.indisvalid || ' clustered ' || i.indisclustered
  || ' replica identity ' || i.indisreplident || ' comment ' || coalesce(obj_description(i.indexrelid, 'pg_class'), '-')
  || ' statistics ' || (SELECT string_agg(coalesce(a.attstattarget, -1)::text, ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = i.indexrelid)
FROM relations r
JOIN pg_index i ON i.indrelid = r.oid
UNION ALL
SELECT 'view ' || r.relname || ' ' || pg_get_viewdef(r.oid) FROM relations r WHERE r.relkind IN ('v', 'm')
UNION ALL
SELECT 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
FROM relations r
JOIN pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
UNION ALL
SELECT 'statistics ' || pg_get_statisticsobjdef(s.oid) || ' owner ' || pg_get_userbyid(s.stxowner) || ' target ' || coalesce(s.stxstattarget, -1)
  || ' comment ' || coalesce(obj_description(s.oid, 'pg_statistic_ext'), '-')
FROM relations r
JOIN pg_statistic_ext s ON s.stxrelid = r.oid
ORDER BY 1
