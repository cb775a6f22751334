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

-- Runs what was written down for a phase, in its order, and forgets it, as long as statements match the pattern.
CREATE OR REPLACE FUNCTION annotation_backfill.undo_while(undone_phase text, pattern text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  remembered record;
BEGIN
  FOR remembered IN
    SELECT u.ordinal, u.statement FROM annotation_backfill.undo_statements u WHERE u.phase = undone_phase ORDER BY u.ordinal
  LOOP
    EXIT WHEN remembered.statement !~ pattern;
    EXECUTE remembered.statement;
    DELETE FROM annotation_backfill.undo_statements u WHERE u.ordinal = remembered.ordinal;
  END LOOP;
END
$$;

-- All of it.
CREATE OR REPLACE FUNCTION annotation_backfill.undo(undone_phase text) RETURNS void
  LANGUAGE sql AS
$$
  SELECT annotation_backfill.undo_while(undone_phase, '')
$$;

-- What comes first and changes nothing that anybody uses: what is made, indexed and analyzed beside. So it is done before locks are taken.
CREATE OR REPLACE FUNCTION annotation_backfill.undo_preparations(undone_phase text) RETURNS void
  LANGUAGE sql AS
$$
  SELECT annotation_backfill.undo_while(undone_phase, '^(CREATE MATERIALIZED VIEW|CREATE INDEX|CREATE UNIQUE INDEX|ANALYZE) ')
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

-- One grant. It is its grantor's where the operator may act for that role, else the owner's.
CREATE OR REPLACE FUNCTION annotation_backfill.grant_statement(
  owner oid, grantor oid, grantee oid, privilege text, relation text, is_grantable boolean) RETURNS text
  LANGUAGE sql STABLE AS
$$
  SELECT CASE WHEN grantor = owner THEN g.statement
    ELSE format('SELECT annotation_backfill.grant_as(%L, %L)', pg_get_userbyid(grantor), g.statement) END
  FROM (
    SELECT format(
      'GRANT %s ON %s TO %s%s',
      privilege,
      relation,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
      CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END) AS statement
  ) g
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.grant_as(grantor name, statement text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  before text := current_setting('role');
BEGIN
  -- from PostgreSQL 16 on a member may be one that cannot act for the role
  IF pg_has_role(session_user, grantor, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
    PERFORM set_config('role', grantor, true);
  END IF;
  EXECUTE statement;
  PERFORM set_config('role', before, true);
END
$$;

-- Default privileges give whoever they name a way into what is made: here into a schema of this project's, which runs statements from its tables.
CREATE OR REPLACE FUNCTION annotation_backfill.clear_default_privileges(own_schema name) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT DISTINCT
      CASE d.defaclobjtype
        WHEN 'n' THEN 'SCHEMA' WHEN 'r' THEN 'ALL TABLES IN SCHEMA' WHEN 'S' THEN 'ALL SEQUENCES IN SCHEMA' ELSE 'ALL ROUTINES IN SCHEMA'
      END AS objects,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END AS grantee
    FROM pg_default_acl d, aclexplode(d.defaclacl) g
    WHERE d.defaclrole = (SELECT r.oid FROM pg_roles r WHERE r.rolname = current_user)
      AND (d.defaclnamespace = 0 OR d.defaclnamespace = to_regnamespace(quote_ident(own_schema)))
      AND d.defaclobjtype IN ('n', 'r', 'S', 'f') AND g.grantee <> d.defaclrole
      -- everybody may call functions, default privileges or not, as far as they come into the schema
      AND NOT (d.defaclobjtype = 'f' AND g.grantee = 0)
  LOOP
    EXECUTE format('REVOKE ALL ON %s %I FROM %s', given.objects, own_schema, given.grantee);
  END LOOP;
END
$$;

-- Default privileges have given a re-created relation what the one before may not have had.
CREATE OR REPLACE FUNCTION annotation_backfill.clear_privileges(relation regclass, of_others_only boolean) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  grantee text;
BEGIN
  FOR grantee IN
    SELECT DISTINCT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END
    FROM pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g
    WHERE c.oid = relation AND NOT (of_others_only AND g.grantee = c.relowner)
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM %s', annotation_backfill.full_name(relation), grantee);
  END LOOP;
END
$$;

-- Statements that give a re-created relation its owner, privileges, comments and columns' settings back. With columns: those
-- of these columns only.
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
    SELECT
      a.attname,
      a.attnum,
      a.attacl,
      coalesce(a.attstattarget, -1) AS statistics_target,
      CASE WHEN a.attstorage <> t.typstorage THEN
        CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END
      END AS storage,
      CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
      '(' || array_to_string(a.attoptions, ', ') || ')' AS options
    FROM pg_attribute a
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND (columns IS NULL OR a.attname = ANY (columns))
  ),
  statements (section, position, statement) AS (
    SELECT 1, 0, format('ALTER TABLE %s OWNER TO %I', t.name, pg_get_userbyid(t.relowner))
    FROM target t
    WHERE columns IS NULL
    UNION ALL
    SELECT 2, 0, format('SELECT annotation_backfill.clear_privileges(%L, %L)', t.name, t.relacl IS NULL)
    FROM target t
    WHERE columns IS NULL
    UNION ALL
    SELECT 3, g.ordinality, annotation_backfill.grant_statement(t.relowner, g.grantor, g.grantee, g.privilege_type, t.name, g.is_grantable)
    FROM target t, aclexplode(t.relacl) WITH ORDINALITY g
    WHERE columns IS NULL
    UNION ALL
    SELECT 4, g.ordinality, annotation_backfill.grant_statement(
      t.relowner, g.grantor, g.grantee, format('%s (%I)', g.privilege_type, a.attname), t.name, g.is_grantable)
    FROM target t, attributes a, aclexplode(a.attacl) WITH ORDINALITY g
    UNION ALL
    SELECT 5, d.objsubid, CASE d.objsubid
      WHEN 0 THEN format('COMMENT ON %s %s IS %L', t.kind, t.name, d.description)
      ELSE format('COMMENT ON COLUMN %s.%I IS %L', t.name, a.attname, d.description)
    END
    FROM target t
    JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = t.oid
    LEFT JOIN attributes a ON a.attnum = d.objsubid
    WHERE a.attnum IS NOT NULL OR (d.objsubid = 0 AND columns IS NULL)
    UNION ALL
    SELECT 6, a.attnum, format('ALTER TABLE %s ALTER COLUMN %I SET %s', t.name, a.attname, told.what)
    FROM target t, attributes a
    CROSS JOIN LATERAL (
      VALUES
        (CASE WHEN a.statistics_target >= 0 THEN 'STATISTICS ' || a.statistics_target END),
        ('STORAGE ' || a.storage),
        ('COMPRESSION ' || a.compression),
        (a.options)
    ) told (what)
    WHERE told.what IS NOT NULL
  )
  SELECT s.statement FROM statements s ORDER BY s.section, s.position, s.statement
$$;

-- CREATE INDEX statements for a table or materialized view that another of its shape, under another name, is to have too.
CREATE OR REPLACE FUNCTION annotation_backfill.index_statements(relation regclass, on_relation text) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT replace(
    pg_get_indexdef(i.indexrelid),
    format(' ON %s USING ', annotation_backfill.full_name(relation)),
    format(' ON %s USING ', on_relation))
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

-- What an index is told that is not in its definition.
CREATE OR REPLACE FUNCTION annotation_backfill.index_trimmings(index regclass) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT format('COMMENT ON INDEX %s IS %L', annotation_backfill.full_name(index), obj_description(index, 'pg_class'))
  WHERE obj_description(index, 'pg_class') IS NOT NULL
  UNION ALL
  SELECT format('ALTER INDEX %s ALTER COLUMN %s SET STATISTICS %s', annotation_backfill.full_name(index), a.attnum, a.attstattarget)
  FROM pg_attribute a
  WHERE a.attrelid = index AND a.attstattarget >= 0
$$;
