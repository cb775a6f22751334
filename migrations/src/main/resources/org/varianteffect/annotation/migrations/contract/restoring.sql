-- Bringing back what contract retired: what of it has to wait for the values, and the values.

-- What is undone for contract once its values are back, and after that its indexes, has phases of its own.
ALTER TABLE annotation_backfill.undo_statements DROP CONSTRAINT IF EXISTS undo_statements_phase_check;
ALTER TABLE annotation_backfill.undo_statements ADD CONSTRAINT undo_statements_phase_check
  CHECK (phase IN ('cutover', 'contract', 'contract_values', 'contract_indexes', 'purge'));

-- What a rollback locks: the tables in the archive, and those that stay.
CREATE OR REPLACE FUNCTION annotation_backfill.tables_of_return() RETURNS text[]
  LANGUAGE sql STABLE AS
$$
  SELECT ARRAY(
    SELECT format('annotation_archive.%I', c.relname) FROM annotation_backfill.retired_tables() r JOIN pg_class c ON c.oid = r
    UNION
    SELECT annotation_backfill.full_name(annotation_backfill.here('mapped_variants'))
    UNION
    SELECT annotation_backfill.full_name(k.target) FROM annotation_backfill.outward_foreign_keys() k
    ORDER BY 1)
$$;

-- Constraints and extended statistics that go when the retired columns go, and what only values can satisfy.
CREATE OR REPLACE FUNCTION annotation_backfill.statements_after_values(mapped regclass, columns name[]) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  -- a check that is validated first spares SET NOT NULL its look at every row under an exclusive lock
  (SELECT format(steps.statement, annotation_backfill.full_name(mapped), a.attname, 'annotation_restored_' || a.attname)
  FROM pg_attribute a
  CROSS JOIN (
    VALUES
      (1, 'ALTER TABLE %1$s ADD CONSTRAINT %3$I CHECK (%2$I IS NOT NULL) NOT VALID'),
      (2, 'ALTER TABLE %1$s VALIDATE CONSTRAINT %3$I'),
      (3, 'ALTER TABLE %1$s ALTER COLUMN %2$I SET NOT NULL'),
      (4, 'ALTER TABLE %1$s DROP CONSTRAINT %3$I')
  ) steps (ordinal, statement)
  WHERE a.attrelid = mapped AND a.attname = ANY (columns) AND a.attnotnull
  ORDER BY a.attnum, steps.ordinal)
  UNION ALL
  (SELECT format(steps.statement, annotation_backfill.full_name(mapped), k.conname, regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', ''))
  FROM pg_constraint k
  CROSS JOIN (
    VALUES
      (1, 'ALTER TABLE %1$s ADD CONSTRAINT %2$I %3$s NOT VALID'),
      (2, 'ALTER TABLE %1$s VALIDATE CONSTRAINT %2$I')
  ) steps (ordinal, statement)
  WHERE k.conrelid = mapped AND k.contype IN ('c', 'f') AND (steps.ordinal = 1 OR k.convalidated) AND EXISTS (
    SELECT 1 FROM pg_attribute a WHERE a.attrelid = mapped AND a.attname = ANY (columns) AND a.attnum = ANY (k.conkey))
  ORDER BY k.conname, steps.ordinal)
  UNION ALL
  SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', annotation_backfill.full_name(mapped), k.conname, pg_get_constraintdef(k.oid))
  FROM pg_constraint k
  WHERE k.conrelid = mapped AND k.contype = 'x' AND EXISTS (
    SELECT 1 FROM pg_attribute a WHERE a.attrelid = mapped AND a.attname = ANY (columns) AND a.attnum = ANY (k.conkey))
  UNION ALL
  (SELECT format('COMMENT ON CONSTRAINT %I ON %s IS %L', k.conname, annotation_backfill.full_name(mapped), obj_description(k.oid, 'pg_constraint'))
  FROM pg_constraint k
  WHERE k.conrelid = mapped AND k.contype IN ('c', 'f', 'x') AND obj_description(k.oid, 'pg_constraint') IS NOT NULL AND EXISTS (
    SELECT 1 FROM pg_attribute a WHERE a.attrelid = mapped AND a.attname = ANY (columns) AND a.attnum = ANY (k.conkey)))
  UNION ALL
  (SELECT d.statement
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
  CROSS JOIN LATERAL (
    VALUES
      (1, pg_get_statisticsobjdef(s.oid)),
      (2, format('ALTER STATISTICS %I.%I OWNER TO %I', n.nspname, s.stxname, pg_get_userbyid(s.stxowner))),
      (3, CASE WHEN s.stxstattarget >= 0 THEN format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname, s.stxstattarget) END),
      (4, 'COMMENT ON STATISTICS ' || format('%I.%I', n.nspname, s.stxname) || ' IS ' || quote_literal(obj_description(s.oid, 'pg_statistic_ext')))
  ) d (ordinal, statement)
  WHERE s.stxrelid = mapped
    AND d.statement IS NOT NULL
    -- also of expressions
    AND EXISTS (
      SELECT 1
      FROM pg_depend p
      JOIN pg_attribute a ON a.attrelid = mapped AND a.attnum = p.refobjsubid
      WHERE p.classid = 'pg_statistic_ext'::regclass AND p.objid = s.oid AND p.refobjid = mapped AND a.attname = ANY (columns))
  ORDER BY s.stxname, d.ordinal)
$$;

-- Indexes that go when the retired columns go, the constraints that stand on one, and what is said of either.
CREATE OR REPLACE FUNCTION annotation_backfill.index_statements_after_values(mapped regclass, columns name[]) RETURNS SETOF text
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  WITH unique_constraints AS (
    SELECT k.oid, k.conname, k.conindid, k.condeferrable, k.condeferred
    FROM pg_constraint k
    WHERE k.conrelid = mapped AND k.contype = 'u' AND EXISTS (
      SELECT 1 FROM pg_attribute a WHERE a.attrelid = mapped AND a.attname = ANY (columns) AND a.attnum = ANY (k.conkey))
  ),
  indexes AS (
    SELECT i.indexrelid, c.relname, i.indisclustered, i.indisreplident
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = mapped
      -- one whose making failed is of no use to anybody, and a unique one could not be made
      AND i.indisvalid
      AND (
        i.indexrelid IN (SELECT u.conindid FROM unique_constraints u)
        OR NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = mapped)
          AND EXISTS (
            SELECT 1
            FROM pg_depend d
            JOIN pg_attribute a ON a.attrelid = mapped AND a.attnum = d.refobjsubid
            WHERE d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid AND d.refobjid = mapped AND a.attname = ANY (columns)))
  )
  SELECT pg_get_indexdef(i.indexrelid) FROM indexes i
  UNION ALL
  SELECT format(
    'ALTER TABLE %s ADD CONSTRAINT %I UNIQUE USING INDEX %I%s%s',
    annotation_backfill.full_name(mapped),
    u.conname,
    u.conname,
    CASE WHEN u.condeferrable THEN ' DEFERRABLE' ELSE '' END,
    CASE WHEN u.condeferred THEN ' INITIALLY DEFERRED' ELSE '' END)
  FROM unique_constraints u
  UNION ALL
  SELECT format('COMMENT ON CONSTRAINT %I ON %s IS %L', u.conname, annotation_backfill.full_name(mapped), obj_description(u.oid, 'pg_constraint'))
  FROM unique_constraints u
  WHERE obj_description(u.oid, 'pg_constraint') IS NOT NULL
  UNION ALL
  SELECT t FROM indexes i, annotation_backfill.index_trimmings(i.indexrelid) t
  UNION ALL
  SELECT format('ALTER TABLE %s CLUSTER ON %I', annotation_backfill.full_name(mapped), i.relname) FROM indexes i WHERE i.indisclustered
  UNION ALL
  SELECT format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', annotation_backfill.full_name(mapped), i.relname)
  FROM indexes i
  WHERE i.indisreplident
$$;

-- Triggers of others on the update of a row are not meant for values that come back: one that dates the change would change the
-- row. So they stay out until the transaction ends, which has to bring them back: by session_replication_role, where the role may say so,
-- which leaves the table to its writers. Else, and for those that would fire in that role only, each is disabled; nobody sees it so, since writers wait.
-- Those that are ENABLE ALWAYS are meant for this, too. Returns what brings those that were disabled back as they were.
DROP FUNCTION IF EXISTS annotation_backfill.leave_triggers_out();
CREATE FUNCTION annotation_backfill.leave_triggers_out() RETURNS text[]
  LANGUAGE plpgsql AS
$$
DECLARE
  mapped regclass := annotation_backfill.here('mapped_variants');
  name text := annotation_backfill.full_name(mapped);
  one record;
  way_back text[] := '{}';
BEGIN
  BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
  EXCEPTION WHEN insufficient_privilege THEN
    NULL;
  END;
  FOR one IN
    SELECT t.tgname, CASE t.tgenabled WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END AS enable
    FROM pg_trigger t
    WHERE t.tgrelid = mapped
      AND NOT t.tgisinternal
      AND t.tgtype & 16 > 0 -- on UPDATE
      AND t.tgenabled = CASE current_setting('session_replication_role') WHEN 'replica' THEN 'R' ELSE 'O' END
    ORDER BY t.tgname
  LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', name, one.tgname);
    way_back := way_back || format('ALTER TABLE %s %s TRIGGER %I', name, one.enable, one.tgname);
  END LOOP;
  RETURN way_back;
END
$$;

-- The archive is given up after this: whatever kept a value from coming back, be it a trigger or row-level security, stops here.
CREATE OR REPLACE FUNCTION annotation_backfill.require_restored_values() RETURNS void
  LANGUAGE plpgsql SET row_security = off AS
$$
DECLARE
  missing bigint := (
    SELECT count(*)
    FROM annotation_archive.mapped_variant_vep s
    JOIN mapped_variants m ON m.id = s.mapped_variant_id
    WHERE (m.vep_functional_consequence, m.vep_access_date) IS DISTINCT FROM (s.vep_functional_consequence, s.vep_access_date));
BEGIN
  IF missing > 0 THEN
    RAISE EXCEPTION 'the values of % mapped variants did not come back, so the archive stays', missing
      USING ERRCODE = 'object_not_in_prerequisite_state',
        HINT = 'See which trigger of mapped_variants keeps them away, disable it, then run annotations rollback --phase contract again.';
  END IF;
END
$$;

-- Brings the values back in chunks that each commit, then what only values can satisfy. Interrupted, it goes on where it was.
-- Writers of a row wait for the chunk that it is in, those of any row where triggers had to be disabled: for tens of milliseconds, for where
-- chunk_size rows take longer, a chunk has fewer. Indexes are built last, while writers wait, unless the setting annotations.indexes_later
-- says that somebody builds them afterwards.
CREATE OR REPLACE PROCEDURE annotation_backfill.restore_values(chunk_size int DEFAULT 1000)
  LANGUAGE plpgsql AS
$$
DECLARE
  last_phase text := CASE current_setting('annotations.indexes_later', true) WHEN 'on' THEN 'contract_values' ELSE 'contract_indexes' END;
  low bigint := -2147483649;
  high bigint;
  chunk_rows int := chunk_size;
  begun timestamptz;
  took interval;
  remembered record;
  way_back text[];
  statement text;
BEGIN
  IF NOT annotation_backfill.has_retired_columns()
    OR NOT EXISTS (SELECT 1 FROM annotation_backfill.undo_statements u WHERE u.phase IN ('contract_values', last_phase))
  THEN
    RETURN;
  END IF;
  LOOP
    SELECT max(s.mapped_variant_id)
    INTO high
    FROM (
      SELECT v.mapped_variant_id
      FROM annotation_archive.mapped_variant_vep v
      WHERE v.mapped_variant_id > low
      ORDER BY v.mapped_variant_id
      LIMIT chunk_rows
    ) s;
    EXIT WHEN high IS NULL;
    begun := clock_timestamp();
    PERFORM set_config('annotations.restoring', 'on', true);
    way_back := annotation_backfill.leave_triggers_out();
    -- both sides are bounded, so that neither table is read whole for a chunk
    UPDATE mapped_variants m
    SET vep_functional_consequence = s.vep_functional_consequence, vep_access_date = s.vep_access_date
    FROM annotation_archive.mapped_variant_vep s
    WHERE s.mapped_variant_id = m.id
      AND s.mapped_variant_id > low
      AND s.mapped_variant_id <= high
      AND m.id > low
      AND m.id <= high
      AND (m.vep_functional_consequence, m.vep_access_date) IS DISTINCT FROM (s.vep_functional_consequence, s.vep_access_date);
    IF way_back <> '{}' THEN
      -- a table with triggers that still are to fire cannot be altered
      SET CONSTRAINTS ALL IMMEDIATE;
      FOREACH statement IN ARRAY way_back LOOP
        EXECUTE statement;
      END LOOP;
    END IF;
    COMMIT;
    low := high;
    took := clock_timestamp() - begun;
    IF took > interval '50 ms' THEN
      chunk_rows := greatest(chunk_rows / 2, 10);
    ELSIF took < interval '20 ms' THEN
      chunk_rows := least(chunk_rows * 2, chunk_size);
    END IF;
  END LOOP;
  PERFORM annotation_backfill.require_restored_values();
  FOR remembered IN
    SELECT u.ordinal, u.statement
    FROM annotation_backfill.undo_statements u
    WHERE u.phase IN ('contract_values', last_phase)
    ORDER BY u.phase = 'contract_indexes', u.ordinal
  LOOP
    PERFORM annotation_backfill.make_vacuums_yield();
    EXECUTE remembered.statement;
    DELETE FROM annotation_backfill.undo_statements u WHERE u.ordinal = remembered.ordinal;
    COMMIT;
  END LOOP;
END
$$;

-- The saved values go only when they are back where they belong, and with them the schema, if nothing else is in it.
CREATE OR REPLACE FUNCTION annotation_backfill.drop_emptied_archive() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF NOT annotation_backfill.has_retired_columns() THEN
    RAISE EXCEPTION 'the archive holds the only copy of what is retired: the rollback of contract has to bring that back first'
      USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  -- Not require_restored_values: in a rollback that was interrupted after they came back, somebody may have changed values since. One
  -- question after the other, for the second cannot even be planned without the table, and a contract that was stopped early has none.
  IF to_regclass('annotation_archive.mapped_variant_vep') IS NOT NULL THEN
    IF EXISTS (
      SELECT 1
      FROM annotation_archive.mapped_variant_vep s
      JOIN mapped_variants m ON m.id = s.mapped_variant_id
      WHERE m.vep_functional_consequence IS NULL AND m.vep_access_date IS NULL)
    THEN
      RAISE EXCEPTION 'the archive holds values that are not back, so it stays'
        USING ERRCODE = 'object_not_in_prerequisite_state', HINT = 'annotations rollback --phase contract';
    END IF;
  END IF;
  DROP TABLE IF EXISTS annotation_archive.mapped_variant_vep;
  DROP SCHEMA IF EXISTS annotation_archive;
END
$$;

-- Indexes by what they are, whether their build ended or not.
CREATE OR REPLACE FUNCTION annotation_backfill.indexes_defined_as(definition text) RETURNS TABLE (index regclass, is_valid boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog AS
$$
  SELECT i.indexrelid::regclass, i.indisvalid FROM pg_index i WHERE pg_get_indexdef(i.indexrelid) = definition
$$;

-- The statement that is to be run next, outside of a transaction, so that the indexes are there again; NULL: they are. What
-- takes no time is done on the way.
CREATE OR REPLACE FUNCTION annotation_backfill.next_index_statement() RETURNS text
  LANGUAGE plpgsql AS
$$
DECLARE
  noted record;
  found_index regclass;
  found_valid boolean;
BEGIN
  FOR noted IN
    SELECT u.ordinal, u.statement FROM annotation_backfill.undo_statements u WHERE u.phase = 'contract_indexes' ORDER BY u.ordinal
  LOOP
    IF noted.statement !~ '^CREATE (UNIQUE )?INDEX ' THEN
      PERFORM annotation_backfill.make_vacuums_yield();
      EXECUTE noted.statement;
    ELSE
      SELECT d.index, d.is_valid INTO found_index, found_valid FROM annotation_backfill.indexes_defined_as(noted.statement) d;
      IF found_index IS NULL THEN
        RETURN regexp_replace(noted.statement, '^CREATE (UNIQUE )?INDEX ', 'CREATE \1INDEX CONCURRENTLY ');
      ELSIF NOT found_valid THEN
        RETURN format('DROP INDEX CONCURRENTLY %s', annotation_backfill.full_name(found_index));
      END IF;
    END IF;
    DELETE FROM annotation_backfill.undo_statements u WHERE u.ordinal = noted.ordinal;
  END LOOP;
  RETURN NULL;
END
$$;
