-- What copies the tables that a run writes, statement by statement: their columns, checks and indexes; their rows; sequences that count on
-- from there; and the foreign keys among them, which LIKE leaves out and which delete a record's links with it.
WITH copied AS (
  SELECT c.oid AS relation, c.relname AS name
  FROM pg_class AS c
  WHERE c.oid = ANY (ARRAY[
      'alleles', 'mapping_records', 'mapping_record_alleles', 'clinvar_controls', 'gnomad_allele_links', 'clinvar_allele_links',
      'vep_allele_consequences', 'annotation_event']::regclass[])
    OR (c.relnamespace = 'annotation_backfill'::regnamespace AND c.relkind = 'r')
),
columns AS (
  SELECT a.attrelid AS relation, string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS names
  FROM pg_attribute AS a
  WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  GROUP BY a.attrelid
),
numbered AS (
  SELECT c.name, a.attname AS column_name, a.attidentity = '' AS is_serial,
         -- numbers of rows that are gone are not given out again: what was written keeps some of them
         CASE WHEN has_sequence_privilege(s.sequence, 'USAGE, SELECT') THEN pg_sequence_last_value(s.sequence) END AS last_number
  FROM copied AS c
  JOIN pg_attribute AS a ON a.attrelid = c.relation AND NOT a.attisdropped
  LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  CROSS JOIN LATERAL (
    SELECT CAST(pg_get_serial_sequence(c.relation::regclass::text, a.attname) AS regclass) AS sequence) AS s
  WHERE a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%'
)
SELECT s.statement
FROM (
  SELECT 1 AS step, c.name,
         format('CREATE UNLOGGED TABLE <schema>.%I (LIKE %s INCLUDING ALL)', c.name, c.relation::regclass) AS statement
  FROM copied AS c
  UNION ALL
  SELECT 2, c.name,
         format('INSERT INTO <schema>.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s',
                c.name, k.names, k.names, c.relation::regclass)
  FROM copied AS c
  JOIN columns AS k ON k.relation = c.relation
  UNION ALL
  SELECT 3, n.name,
         format('CREATE SEQUENCE <schema>.%I OWNED BY <schema>.%I.%I', n.name || '_' || n.column_name || '_seq', n.name, n.column_name)
  FROM numbered AS n
  WHERE n.is_serial
  UNION ALL
  SELECT 4, n.name,
         format('ALTER TABLE <schema>.%I ALTER COLUMN %I SET DEFAULT nextval(%L)',
                n.name, n.column_name, format('<schema>.%I', n.name || '_' || n.column_name || '_seq'))
  FROM numbered AS n
  WHERE n.is_serial
  UNION ALL
  SELECT 5, n.name,
         format('SELECT setval(pg_get_serial_sequence(%L, %L), greatest(max(%I), %s) + 1, false) FROM <schema>.%I',
                format('<schema>.%I', n.name), n.column_name, n.column_name, coalesce(n.last_number, 0), n.name)
  FROM numbered AS n
  UNION ALL
  SELECT 6, c.name,
         format('ALTER TABLE <schema>.%I ADD FOREIGN KEY (%s) REFERENCES <schema>.%I (%s) %s', c.name,
                (SELECT string_agg(format('%I', a.attname), ', ' ORDER BY k.position)
                 FROM unnest(f.conkey) WITH ORDINALITY AS k (attnum, position)
                 JOIN pg_attribute AS a ON a.attrelid = f.conrelid AND a.attnum = k.attnum),
                target.name,
                (SELECT string_agg(format('%I', a.attname), ', ' ORDER BY k.position)
                 FROM unnest(f.confkey) WITH ORDINALITY AS k (attnum, position)
                 JOIN pg_attribute AS a ON a.attrelid = f.confrelid AND a.attnum = k.attnum),
                CASE f.confdeltype WHEN 'c' THEN 'ON DELETE CASCADE' WHEN 'n' THEN 'ON DELETE SET NULL'
                                   WHEN 'r' THEN 'ON DELETE RESTRICT' ELSE '' END)
  FROM copied AS c
  JOIN pg_constraint AS f ON f.conrelid = c.relation AND f.contype = 'f'
  JOIN copied AS target ON target.relation = f.confrelid
  UNION ALL
  SELECT 7, c.name, format('ANALYZE <schema>.%I', c.name)
  FROM copied AS c
) AS s
ORDER BY s.step, s.name
