-- Retiring, in steps that the change sets of contract call by name.

-- Values are copied while nothing is locked: the freeze keeps them still. Copies of an earlier attempt are replaced, except
-- by the half-restored values of a rollback that has not ended.
CREATE OR REPLACE PROCEDURE annotation_backfill.save_values()
  LANGUAGE plpgsql AS
$$
BEGIN
  IF NOT annotation_backfill.has_retired_columns() THEN
    RETURN;
  END IF;
  IF EXISTS (SELECT 1 FROM annotation_backfill.undo_statements u WHERE u.phase IN ('contract_values', 'contract_indexes')) THEN
    RAISE EXCEPTION 'a rollback of contract has not ended: finish it first'
      USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'annotations rollback --phase contract';
  END IF;
  CREATE SCHEMA IF NOT EXISTS annotation_archive;
  DROP TABLE IF EXISTS annotation_archive.mapped_variant_vep;
  CREATE TABLE annotation_archive.mapped_variant_vep AS
    SELECT m.id AS mapped_variant_id, m.vep_functional_consequence, m.vep_access_date
    FROM mapped_variants m
    WHERE m.vep_functional_consequence IS NOT NULL OR m.vep_access_date IS NOT NULL;
  ALTER TABLE annotation_archive.mapped_variant_vep ADD PRIMARY KEY (mapped_variant_id);
  PERFORM annotation_backfill.clear_default_privileges('annotation_archive');
  COMMENT ON TABLE annotation_archive.mapped_variant_vep IS 'The values of the retired columns of mapped_variants.';
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.require_open_gate() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  verdict text := annotation_backfill.gate_verdict();
BEGIN
  IF verdict <> 'open' THEN
    RAISE EXCEPTION 'the gate is %', verdict USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  -- whose verdict that is: somebody may verify again before the locks are there
  PERFORM set_config('annotations.judged', (SELECT max(g.id)::text FROM annotation_backfill.gate g), true);
END
$$;

-- Rows that row-level security hides from this role would be lost: with this setting they are an error.
CREATE OR REPLACE FUNCTION annotation_backfill.require_saved_values() RETURNS void
  LANGUAGE plpgsql SET row_security = off AS
$$
DECLARE
  homeless text := (
    SELECT string_agg(a.attname, ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    WHERE a.attrelid = annotation_backfill.here('mapped_variants')
      AND NOT a.attisdropped
      AND a.attname = ANY (annotation_backfill.retired_columns())
      AND NOT EXISTS (
        SELECT 1
        FROM pg_attribute s
        WHERE s.attrelid = to_regclass('annotation_archive.mapped_variant_vep') AND s.attname = a.attname AND NOT s.attisdropped));
  missing bigint := (
    SELECT count(*)
    FROM mapped_variants m
    LEFT JOIN annotation_archive.mapped_variant_vep s ON s.mapped_variant_id = m.id
    WHERE (m.vep_functional_consequence IS NOT NULL OR m.vep_access_date IS NOT NULL)
      AND (m.vep_functional_consequence, m.vep_access_date) IS DISTINCT FROM (s.vep_functional_consequence, s.vep_access_date));
BEGIN
  IF homeless IS NOT NULL THEN
    RAISE EXCEPTION 'the archive has no column for %: what is retired and not saved would be lost', homeless
      USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'Teach save_values() and restore_values() the column, or take it off retired-names.properties.';
  END IF;
  IF missing > 0 THEN
    RAISE EXCEPTION '% mapped variants have values that the archive lacks: run contract again', missing
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END
$$;

-- Foreign keys from retired tables to tables that stay.
CREATE OR REPLACE FUNCTION annotation_backfill.outward_foreign_keys()
  RETURNS TABLE (source regclass, target regclass, name name, definition text, validated boolean, comment text)
  LANGUAGE sql STABLE AS
$$
  SELECT
    k.conrelid::regclass,
    k.confrelid::regclass,
    k.conname,
    regexp_replace(annotation_backfill.constraint_definition(k.oid), ' NOT VALID$', ''),
    k.convalidated,
    obj_description(k.oid, 'pg_constraint')
  FROM pg_constraint k
  WHERE k.contype = 'f'
    AND k.conrelid IN (SELECT r FROM annotation_backfill.retired_tables() r)
    AND k.confrelid NOT IN (SELECT r FROM annotation_backfill.retired_tables() r)
  ORDER BY k.conrelid::regclass::text, k.conname
$$;

-- A vacuum that the server has begun by itself yields to a lock after deadlock_timeout, in which everybody queues up: in this
-- transaction at once, where the role may say so.
CREATE OR REPLACE FUNCTION annotation_backfill.make_vacuums_yield() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  PERFORM set_config('deadlock_timeout', '10ms', true);
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END
$$;

-- Several tables for this transaction alone. It waits for a lock only while it holds no other: for the first table as long as
-- lock_timeout allows, for each further one a moment. If that is not enough it lets go of all, and begins again with the one
-- that it could not get. So nobody is kept waiting for a table by somebody else's long query on another, or by a deadlock.
CREATE OR REPLACE FUNCTION annotation_backfill.lock_together(tables text[]) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  patience text := current_setting('lock_timeout');
  wanted int;
BEGIN
  PERFORM annotation_backfill.make_vacuums_yield();
  FOR attempt IN 1..50 LOOP
    BEGIN
      FOR position IN 1..cardinality(tables) LOOP
        wanted := position;
        PERFORM set_config('lock_timeout', CASE position WHEN 1 THEN patience ELSE '20ms' END, true);
        EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', tables[position]);
      END LOOP;
      PERFORM set_config('lock_timeout', patience, true);
      RETURN;
    EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
      IF wanted = 1 OR attempt = 50 THEN
        RAISE;
      END IF;
    END;
    tables := tables[wanted] || array_remove(tables, tables[wanted]);
    PERFORM pg_sleep(0.02 * random());
  END LOOP;
END
$$;

-- Whoever holds the locks looks at the freeze once more, and has to see what was committed while it waited.
CREATE OR REPLACE FUNCTION annotation_backfill.lock_for_retirement() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'contract cannot run in a % transaction, which does not see what others have committed since it began',
      current_setting('transaction_isolation')
      USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'SET default_transaction_isolation = ''read committed''';
  END IF;
  PERFORM annotation_backfill.lock_together(ARRAY(
    SELECT annotation_backfill.full_name(t) FROM annotation_backfill.old_tables() t
    UNION
    SELECT annotation_backfill.full_name(k.target) FROM annotation_backfill.outward_foreign_keys() k
    ORDER BY 1));
END
$$;

-- Between the gate's look at the rows and the locks somebody could still have lifted the freeze, which shows in the triggers, or
-- replaced a column; a backfill could have written, and somebody have verified again.
CREATE OR REPLACE FUNCTION annotation_backfill.require_unbroken_freeze() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  verified annotation_backfill.gate;
  reasons text;
BEGIN
  SELECT * INTO verified FROM annotation_backfill.gate g ORDER BY g.id DESC LIMIT 1;
  SELECT string_agg(broken.reason, '; ')
  INTO reasons
  FROM (
    SELECT f AS reason FROM annotation_backfill.freeze_reasons(annotation_backfill.horizon(verified.snapshot)) f
    UNION ALL
    SELECT c FROM annotation_backfill.column_reasons(verified.old_columns) c
    UNION ALL
    SELECT b FROM annotation_backfill.unfinished_backfills() b
    UNION ALL
    SELECT b FROM annotation_backfill.backfills_since(verified.last_backfill) b
    UNION ALL
    SELECT 'somebody has verified meanwhile: run contract again'
    WHERE verified.id::text <> current_setting('annotations.judged', true)
  ) broken;
  IF reasons IS NOT NULL THEN
    RAISE EXCEPTION 'the gate is closed: %', reasons USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END
$$;

-- A column as ADD COLUMN takes it, without what would fill rows that are to stay empty (its default) and what has to wait for
-- the values (NOT NULL).
CREATE OR REPLACE FUNCTION annotation_backfill.column_type(relation regclass, column_name name) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT concat_ws(' ',
    quote_ident(a.attname),
    format_type(a.atttypid, a.atttypmod),
    (SELECT format('COLLATE %I.%I', n.nspname, c.collname)
      FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.oid = a.attcollation AND c.oid <> t.typcollation))
  FROM pg_attribute a
  WHERE a.attrelid = relation AND a.attname = column_name AND NOT a.attisdropped
$$;

-- "DEFAULT ...", for a generated column "GENERATED ALWAYS AS ...", or NULL.
CREATE OR REPLACE FUNCTION annotation_backfill.default_clause(relation regclass, column_name name) RETURNS text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT format(
    CASE a.attgenerated WHEN 's' THEN 'GENERATED ALWAYS AS (%s) STORED' WHEN 'v' THEN 'GENERATED ALWAYS AS (%s) VIRTUAL' ELSE 'DEFAULT %s' END,
    pg_get_expr(d.adbin, d.adrelid))
  FROM pg_attrdef d
  JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
  WHERE a.attrelid = relation AND a.attname = column_name
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.column_definition(relation regclass, column_name name) RETURNS text
  LANGUAGE sql STABLE AS
$$
  SELECT concat_ws(' ', annotation_backfill.column_type(relation, column_name), annotation_backfill.default_clause(relation, column_name))
$$;

-- What a view has beside its query: defaults, rules and triggers, by which it can be written.
CREATE OR REPLACE FUNCTION annotation_backfill.view_additions(relation regclass) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  (SELECT format(
    'ALTER VIEW %s ALTER COLUMN %I SET %s', annotation_backfill.full_name(relation), a.attname,
    annotation_backfill.default_clause(relation, a.attname))
  FROM pg_attribute a
  WHERE a.attrelid = relation AND a.atthasdef
  ORDER BY a.attnum)
  UNION ALL
  (SELECT pg_get_ruledef(w.oid) FROM pg_rewrite w WHERE w.ev_class = relation AND w.rulename <> '_RETURN' ORDER BY w.rulename)
  UNION ALL
  (SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.tgrelid = relation AND NOT t.tgisinternal ORDER BY t.tgname)
$$;

-- Writes down how to bring everything back.
CREATE OR REPLACE FUNCTION annotation_backfill.remember_retirement() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  home text := current_schema();
  mapped regclass := annotation_backfill.here('mapped_variants');
  mapped_name text := annotation_backfill.full_name(mapped);
  columns name[] := annotation_backfill.retired_columns();
  leftover regclass := (
    SELECT r FROM annotation_backfill.retired_relations() r WHERE r NOT IN (SELECT t FROM annotation_backfill.retired_tables() t));
  one record;
  column_name name;
  statement text;
BEGIN
  PERFORM annotation_backfill.remember('contract', format(
    'SELECT annotation_backfill.lock_together(%L)', annotation_backfill.tables_of_return()));
  FOR one IN SELECT c.relname FROM annotation_backfill.retired_tables() r JOIN pg_class c ON c.oid = r LOOP
    PERFORM annotation_backfill.remember('contract', format('ALTER TABLE annotation_archive.%I SET SCHEMA %I', one.relname, home));
  END LOOP;

  FOR column_name IN
    SELECT a.attname FROM pg_attribute a WHERE a.attrelid = mapped AND a.attname = ANY (columns) ORDER BY a.attnum
  LOOP
    PERFORM annotation_backfill.remember('contract', format(
      'ALTER TABLE %s ADD COLUMN %s', mapped_name, annotation_backfill.column_type(mapped, column_name)));
    PERFORM annotation_backfill.remember('contract', format(
      'ALTER TABLE %s ALTER COLUMN %I SET %s', mapped_name, column_name, c))
    FROM annotation_backfill.default_clause(mapped, column_name) c
    WHERE c IS NOT NULL;
  END LOOP;
  FOR statement IN SELECT s FROM annotation_backfill.trimmings(mapped, columns) s LOOP
    PERFORM annotation_backfill.remember('contract', statement);
  END LOOP;
  FOR statement IN SELECT s FROM annotation_backfill.statements_after_values(mapped, columns) s LOOP
    PERFORM annotation_backfill.remember('contract_values', statement);
  END LOOP;
  -- one at least: as long as there is any, values are still to come back
  PERFORM annotation_backfill.remember('contract_values', 'SELECT 1');
  FOR statement IN SELECT s FROM annotation_backfill.index_statements_after_values(mapped, columns) s LOOP
    PERFORM annotation_backfill.remember('contract_indexes', statement);
  END LOOP;

  FOR one IN
    SELECT t.tgname, annotation_backfill.trigger_definition(t.oid) AS definition
    FROM pg_trigger t
    WHERE t.tgrelid = mapped AND t.tgname LIKE 'annotation\_freeze\_%'
    ORDER BY t.tgname
  LOOP
    PERFORM annotation_backfill.remember('contract', one.definition);
    PERFORM annotation_backfill.remember('contract', format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', mapped_name, one.tgname));
  END LOOP;

  IF leftover IS NOT NULL THEN
    PERFORM annotation_backfill.remember('contract', format(
      'CREATE VIEW %s %sAS %s', annotation_backfill.full_name(leftover),
      annotation_backfill.options_clause(leftover), annotation_backfill.view_query(leftover)));
    FOR statement IN
      SELECT s FROM annotation_backfill.trimmings(leftover) s
      UNION ALL
      SELECT s FROM annotation_backfill.view_additions(leftover) s
    LOOP
      PERFORM annotation_backfill.remember('contract', statement);
    END LOOP;
  END IF;

  FOR one IN SELECT * FROM annotation_backfill.outward_foreign_keys() LOOP
    PERFORM annotation_backfill.remember('contract', format(
      'ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', annotation_backfill.full_name(one.source), one.name, one.definition));
    IF one.comment IS NOT NULL THEN
      PERFORM annotation_backfill.remember('contract', format(
        'COMMENT ON CONSTRAINT %I ON %s IS %L', one.name, annotation_backfill.full_name(one.source), one.comment));
    END IF;
    IF one.validated THEN
      PERFORM annotation_backfill.remember('contract_values', format(
        'SELECT annotation_backfill.set_orphans_aside(%L, %L)', annotation_backfill.full_name(one.source), one.name));
      PERFORM annotation_backfill.remember('contract_values', format(
        'ALTER TABLE %s VALIDATE CONSTRAINT %I', annotation_backfill.full_name(one.source), one.name));
    END IF;
  END LOOP;
END
$$;

-- The move itself. Nothing in it reads or rewrites a row.
CREATE OR REPLACE FUNCTION annotation_backfill.move_to_archive() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  mapped text := annotation_backfill.full_name(annotation_backfill.here('mapped_variants'));
  one record;
BEGIN
  FOR one IN SELECT * FROM annotation_backfill.outward_foreign_keys() LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', annotation_backfill.full_name(one.source), one.name);
  END LOOP;
  FOR one IN
    SELECT annotation_backfill.full_name(r) AS name
    FROM annotation_backfill.retired_relations() r
    WHERE r NOT IN (SELECT t FROM annotation_backfill.retired_tables() t)
  LOOP
    EXECUTE format('DROP VIEW %s', one.name);
  END LOOP;
  FOR one IN SELECT annotation_backfill.full_name(r) AS name FROM annotation_backfill.retired_tables() r LOOP
    EXECUTE format('ALTER TABLE %s SET SCHEMA annotation_archive', one.name);
  END LOOP;
  FOR one IN
    SELECT t.tgname
    FROM pg_trigger t
    WHERE t.tgrelid = annotation_backfill.here('mapped_variants') AND t.tgname LIKE 'annotation\_freeze\_%'
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', one.tgname, mapped);
  END LOOP;
  EXECUTE format(
    'ALTER TABLE %s %s', mapped,
    (SELECT string_agg(format('DROP COLUMN %I', c), ', ') FROM unnest(annotation_backfill.retired_columns()) c));
END
$$;
