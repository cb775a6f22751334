-- The columns that both views have, in the type in which they are compared: their own, where it is the same and equal values have equal texts.
SELECT string_agg(format('%1$I::%2$s AS %1$I', o.attname, kind.name), ', ' ORDER BY o.attnum)
FROM pg_attribute AS o
JOIN pg_attribute AS n ON n.attrelid = 'pg_temp.new_view'::regclass AND n.attname = o.attname
CROSS JOIN LATERAL (
  SELECT CASE WHEN o.atttypid = n.atttypid AND o.atttypid NOT IN ('jsonb'::regtype, 'json'::regtype) THEN format_type(o.atttypid, NULL) ELSE 'text' END AS name
) AS kind
WHERE o.attrelid = 'pg_temp.old_view'::regclass AND o.attnum > 0
