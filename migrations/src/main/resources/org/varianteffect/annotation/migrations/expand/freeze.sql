-- From cutover on, the database itself refuses writes to what is retired. The triggers fire whatever
-- session_replication_role says, and switching one off and on again leaves a trace in pg_trigger that closes the gate.
-- The names of what is retired are listed once, in retired-names.properties, which says what else a further name needs: the
-- triggers below know the two columns by name.

-- The retired tables that the current schema (still) has.
CREATE OR REPLACE FUNCTION annotation_backfill.retired_tables() RETURNS SETOF regclass
  LANGUAGE sql STABLE AS
$$
  SELECT c.oid::regclass
  FROM pg_class c
  WHERE c.relnamespace = quote_ident(current_schema())::regnamespace
    AND c.relkind IN ('r', 'p')
    AND c.relname = ANY (string_to_array('${retired.tables}', ','))
  ORDER BY c.relname
$$;

-- The retired columns of mapped_variants, whether they are (still) there or not.
CREATE OR REPLACE FUNCTION annotation_backfill.retired_columns() RETURNS name[]
  LANGUAGE sql IMMUTABLE AS
$$
  SELECT array_agg(split_part(c, '.', 2)::name ORDER BY c)
  FROM unnest(string_to_array('${retired.columns}', ',')) c
  WHERE split_part(c, '.', 1) = 'mapped_variants'
$$;

-- Retired columns that are there and that contract would drop with their values, since nobody has taught it to save them.
CREATE OR REPLACE FUNCTION annotation_backfill.unsaved_columns() RETURNS SETOF name
  LANGUAGE sql STABLE AS
$$
  SELECT a.attname
  FROM pg_attribute a
  WHERE a.attrelid = annotation_backfill.here('mapped_variants')
    AND NOT a.attisdropped
    AND a.attname = ANY (annotation_backfill.retired_columns())
    AND a.attname NOT IN ('vep_functional_consequence', 'vep_access_date')
  ORDER BY a.attnum
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.refuse_write() RETURNS trigger
  LANGUAGE plpgsql AS
$$
BEGIN
  -- the rollback of contract puts values back; nobody else has anything to restore
  IF current_setting('annotations.restoring', true) = 'on' AND to_regclass('annotation_archive.mapped_variant_vep') IS NOT NULL THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% on % refused: %', TG_OP, TG_TABLE_NAME, TG_ARGV[0]
    USING ERRCODE = 'object_not_in_prerequisite_state',
      DETAIL = 'The annotations were cut over to the new tables (alleles, mapping_records and what hangs on them); the old ones are kept as they were until they are dropped.',
      HINT = 'Write to the new tables. To undo the cutover, and lift this: annotations rollback --phase cutover';
END
$$;

-- INSERT has no column list to go by: it is refused when a new row has a value in a retired column.
CREATE OR REPLACE FUNCTION annotation_backfill.refuse_retired_values() RETURNS trigger
  LANGUAGE plpgsql AS
$$
BEGIN
  IF EXISTS (SELECT 1 FROM written w WHERE w.vep_functional_consequence IS NOT NULL OR w.vep_access_date IS NOT NULL) THEN
    RAISE EXCEPTION '% on % refused: its columns vep_functional_consequence and vep_access_date are retired', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'object_not_in_prerequisite_state',
        DETAIL = 'The annotations were cut over to the new tables; consequences are rows of vep_allele_consequences now.',
        HINT = 'Leave the two columns out. To undo the cutover, and lift this: annotations rollback --phase cutover';
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.thaw() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  frozen record;
BEGIN
  FOR frozen IN
    SELECT t.tgname, t.tgrelid::regclass AS relation
    FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND t.tgname LIKE 'annotation\_freeze%' AND NOT t.tgisinternal
    ORDER BY c.relname, t.tgname
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', frozen.tgname, frozen.relation);
  END LOOP;
END
$$;

-- mode: retired (retired tables and columns), all (every write to mapped_variants too), none.
CREATE OR REPLACE FUNCTION annotation_backfill.freeze(mode text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  target regclass;
  mapped regclass := annotation_backfill.here('mapped_variants');
BEGIN
  IF mode NOT IN ('retired', 'all', 'none') THEN
    RAISE EXCEPTION 'unknown freeze "%": retired, all or none', mode;
  END IF;
  PERFORM annotation_backfill.thaw();
  IF mode = 'none' THEN
    RETURN;
  END IF;
  FOR target IN SELECT r FROM annotation_backfill.retired_tables() r LOOP
    EXECUTE format(
      'CREATE TRIGGER annotation_freeze BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION annotation_backfill.refuse_write(%L)', target, 'the table is retired');
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER annotation_freeze', target);
  END LOOP;
  IF mode = 'all' THEN
    EXECUTE format(
      'CREATE TRIGGER annotation_freeze BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION annotation_backfill.refuse_write(%L)', mapped, 'the table is frozen');
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER annotation_freeze', mapped);
  ELSIF annotation_backfill.has_retired_columns() THEN
    EXECUTE format(
      'CREATE TRIGGER annotation_freeze_update BEFORE UPDATE OF vep_functional_consequence, vep_access_date ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION annotation_backfill.refuse_write(%L)',
      mapped, 'its columns vep_functional_consequence and vep_access_date are retired');
    EXECUTE format(
      'CREATE TRIGGER annotation_freeze_truncate BEFORE TRUNCATE ON %s '
      'FOR EACH STATEMENT EXECUTE FUNCTION annotation_backfill.refuse_write(%L)',
      mapped, 'its columns vep_functional_consequence and vep_access_date are retired');
    EXECUTE format(
      'CREATE TRIGGER annotation_freeze_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS written '
      'FOR EACH STATEMENT EXECUTE FUNCTION annotation_backfill.refuse_retired_values()', mapped);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER annotation_freeze_update', mapped);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER annotation_freeze_truncate', mapped);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER annotation_freeze_insert', mapped);
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.has_retired_columns() RETURNS boolean
  LANGUAGE sql STABLE AS
$$
  SELECT EXISTS (
    SELECT 1
    FROM pg_attribute a
    WHERE a.attrelid = annotation_backfill.here('mapped_variants')
      AND a.attname = ANY (annotation_backfill.retired_columns())
      AND NOT a.attisdropped)
$$;

-- Whether every retired table and column is frozen now.
CREATE OR REPLACE FUNCTION annotation_backfill.freeze_in_place() RETURNS boolean
  LANGUAGE sql STABLE AS
$$
  WITH armed AS (
    SELECT t.tgrelid, t.tgname FROM pg_trigger t WHERE t.tgname LIKE 'annotation\_freeze%' AND t.tgenabled = 'A'
  )
  SELECT
    NOT EXISTS (
      SELECT 1
      FROM annotation_backfill.retired_tables() r
      WHERE NOT EXISTS (SELECT 1 FROM armed a WHERE a.tgrelid = r AND a.tgname = 'annotation_freeze'))
    AND (
      NOT annotation_backfill.has_retired_columns()
      OR EXISTS (
        SELECT 1 FROM armed a WHERE a.tgrelid = annotation_backfill.here('mapped_variants') AND a.tgname = 'annotation_freeze')
      OR 3 = (
        SELECT count(*)
        FROM armed a
        WHERE a.tgrelid = annotation_backfill.here('mapped_variants')
          AND a.tgname IN ('annotation_freeze_update', 'annotation_freeze_truncate', 'annotation_freeze_insert')))
$$;
