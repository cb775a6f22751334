-- What undoes a phase is written down before the phase does it, as statements: a database that this project did not create
-- gets its own definitions, privileges and comments back, and not ours.

CREATE TABLE IF NOT EXISTS annotation_backfill.undo_statements (
  -- contract_values: after contract's values are back
  phase text NOT NULL CHECK (phase IN ('cutover', 'contract', 'contract_values', 'purge')),
  ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  statement text NOT NULL
);

CREATE OR REPLACE FUNCTION annotation_backfill.remember(undone_phase text, undoing text) RETURNS void
  LANGUAGE sql AS
$$
  INSERT INTO annotation_backfill.undo_statements (phase, statement) VALUES (undone_phase, undoing)
$$;

-- Runs what was written down for a phase, in its order, and forgets it.
CREATE OR REPLACE FUNCTION annotation_backfill.undo(undone_phase text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  remembered record;
BEGIN
  FOR remembered IN
    SELECT u.ordinal, u.statement FROM annotation_backfill.undo_statements u WHERE u.phase = undone_phase ORDER BY u.ordinal
  LOOP
    EXECUTE remembered.statement;
    DELETE FROM annotation_backfill.undo_statements u WHERE u.ordinal = remembered.ordinal;
  END LOOP;
END
$$;

-- A relation of the current schema by name; NULL when there is none.
CREATE OR REPLACE FUNCTION annotation_backfill.here(relation text) RETURNS regclass
  LANGUAGE sql STABLE AS
$$
  SELECT to_regclass(format('%I.%I', current_schema(), relation))
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.full_name(relation regclass) RETURNS text
  LANGUAGE sql STABLE AS
$$
  SELECT format('%I.%I', n.nspname, c.relname)
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = relation
$$;

-- The query of a view. With this search path every name in it is qualified, so that it means the same to whoever runs it.
CREATE OR REPLACE FUNCTION annotation_backfill.view_query(relation regclass) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT rtrim(pg_get_viewdef(relation), ';')
$$;

-- "WITH (...) ", or nothing.
CREATE OR REPLACE FUNCTION annotation_backfill.options_clause(relation regclass) RETURNS text
  LANGUAGE sql STABLE AS
$$
  SELECT coalesce('WITH (' || array_to_string(c.reloptions, ', ') || ') ', '') FROM pg_class c WHERE c.oid = relation
$$;

-- Statements that give a re-created relation its owner, privileges, comments and statistics targets back. With columns:
-- those of these columns only.
CREATE OR REPLACE FUNCTION annotation_backfill.trimmings(relation regclass, columns name[] DEFAULT NULL) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  WITH target AS (
    SELECT
      c.oid,
      c.relowner,
      c.relacl,
      annotation_backfill.full_name(relation) AS name,
      CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END AS kind
    FROM pg_class c
    WHERE c.oid = relation
  ),
  attributes AS (
    SELECT a.attname, a.attnum, a.attacl, coalesce(a.attstattarget, -1) AS statistics_target
    FROM pg_attribute a
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND (columns IS NULL OR a.attname = ANY (columns))
  ),
  statements (section, position, statement) AS (
    SELECT 1, 0, format('ALTER TABLE %s OWNER TO %I', t.name, pg_get_userbyid(t.relowner))
    FROM target t
    WHERE columns IS NULL
    UNION ALL
    SELECT 2, g.ordinality, format(
      'GRANT %s ON %s TO %s%s',
      g.privilege_type,
      t.name,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
      CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM target t, aclexplode(t.relacl) WITH ORDINALITY g
    WHERE columns IS NULL
    UNION ALL
    SELECT 3, a.attnum, format(
      'GRANT %s (%I) ON %s TO %s%s',
      g.privilege_type,
      a.attname,
      t.name,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,
      CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM target t, attributes a, aclexplode(a.attacl) g
    UNION ALL
    SELECT 4, d.objsubid, CASE d.objsubid
      WHEN 0 THEN format('COMMENT ON %s %s IS %L', t.kind, t.name, d.description)
      ELSE format('COMMENT ON COLUMN %s.%I IS %L', t.name, a.attname, d.description)
    END
    FROM target t
    JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = t.oid
    LEFT JOIN attributes a ON a.attnum = d.objsubid
    WHERE a.attnum IS NOT NULL OR (d.objsubid = 0 AND columns IS NULL)
    UNION ALL
    SELECT 5, a.attnum, format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', t.name, a.attname, a.statistics_target)
    FROM target t, attributes a
    WHERE a.statistics_target >= 0
  )
  SELECT s.statement FROM statements s ORDER BY s.section, s.position, s.statement
$$;

-- CREATE INDEX statements for a table or materialized view that another of its shape, under another name, is to have too.
CREATE OR REPLACE FUNCTION annotation_backfill.index_statements(relation regclass, on_relation text) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT regexp_replace(pg_get_indexdef(i.indexrelid), '^(CREATE (?:UNIQUE )?INDEX .*? ON ).*?( USING )', '\1' || on_relation || '\2')
  FROM pg_index i
  WHERE i.indrelid = relation AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.conrelid = relation)
  ORDER BY i.indexrelid
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.constraint_definition(constraint_oid oid) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT pg_get_constraintdef(constraint_oid)
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.trigger_definition(trigger_oid oid) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT pg_get_triggerdef(trigger_oid)
$$;
