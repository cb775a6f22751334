-- How a view is replaced by the one of the same name that was prepared in schema annotation_backfill.

-- A view reads with the rights of its owner. Whoever owns the old one and may not read the new tables would leave every reader
-- with an error from the cutover on.
CREATE OR REPLACE FUNCTION annotation_backfill.require_readable(target regclass, prepared regclass) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  owner oid := (SELECT c.relowner FROM pg_class c WHERE c.oid = target);
  unreadable text := (
    SELECT string_agg(DISTINCT annotation_backfill.full_name(d.refobjid), ', ')
    FROM pg_rewrite w
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
    WHERE w.ev_class = prepared AND d.refobjid <> prepared AND NOT has_table_privilege(owner, d.refobjid, 'SELECT'));
BEGIN
  IF unreadable IS NOT NULL THEN
    RAISE EXCEPTION '% belongs to role %, which may not read what it is to read from now on', target, pg_get_userbyid(owner)
      USING ERRCODE = 'insufficient_privilege', HINT = format('GRANT SELECT ON %s TO %I, then run cutover again', unreadable, pg_get_userbyid(owner));
  END IF;
END
$$;

-- In place: the view keeps its identity, so owner, privileges, comments and the views that read it stay as they are. Its
-- columns keep names, types and collations (a cast where ours differ), except for the ones that a rename is given for.
CREATE OR REPLACE FUNCTION annotation_backfill.replace_view(view_name text, old_column name, new_column name) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  prepared regclass := to_regclass(format('annotation_backfill.%I', view_name));
  target regclass := annotation_backfill.here(view_name);
  name text;
  columns text;
BEGIN
  IF target IS NULL THEN
    EXECUTE format('ALTER VIEW %s SET SCHEMA %I', annotation_backfill.full_name(prepared), current_schema());
    PERFORM annotation_backfill.remember('cutover', format('DROP VIEW %s', annotation_backfill.full_name(prepared)));
    RETURN;
  END IF;
  PERFORM annotation_backfill.require_readable(target, prepared);
  name := annotation_backfill.full_name(target);
  PERFORM annotation_backfill.remember('cutover', format('ALTER VIEW %s RENAME COLUMN %I TO %I', name, new_column, old_column));
  PERFORM annotation_backfill.remember('cutover', format(
    'CREATE OR REPLACE VIEW %s %sAS %s',
    name, annotation_backfill.options_clause(target), annotation_backfill.view_query(target)));
  EXECUTE format('ALTER VIEW %s RENAME COLUMN %I TO %I', name, old_column, new_column);

  SELECT string_agg(
    CASE
      WHEN (o.atttypid, o.atttypmod, o.attcollation) = (p.atttypid, p.atttypmod, p.attcollation) THEN format('prepared.%I', o.attname)
      ELSE format(
        'prepared.%I::%s%s AS %I', o.attname, format_type(o.atttypid, o.atttypmod),
        CASE WHEN o.attcollation <> 0 THEN ' COLLATE ' || o.attcollation::regcollation END, o.attname)
    END, ', ' ORDER BY o.attnum)
  INTO columns
  FROM pg_attribute o
  LEFT JOIN pg_attribute p ON p.attrelid = prepared AND p.attname = o.attname
  WHERE o.attrelid = target AND o.attnum > 0 AND NOT o.attisdropped;
  IF columns ~ '::' THEN
    EXECUTE format(
      'CREATE OR REPLACE VIEW %s %sAS SELECT %s FROM (%s) AS prepared',
      name, annotation_backfill.options_clause(target), columns, annotation_backfill.view_query(prepared));
  ELSE
    EXECUTE format(
      'CREATE OR REPLACE VIEW %s %sAS %s',
      name, annotation_backfill.options_clause(target), annotation_backfill.view_query(prepared));
  END IF;
  EXECUTE format('DROP VIEW %s', annotation_backfill.full_name(prepared));
END
$$;

-- A materialized view cannot be replaced in place. The prepared one is filled, indexed and analyzed before the old one is locked;
-- then they change places. Views of others that read the old one would have to be dropped: that is not ours to do.
CREATE OR REPLACE FUNCTION annotation_backfill.replace_materialized_view(view_name text, renamed jsonb) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  prepared regclass := to_regclass(format('annotation_backfill.%I', view_name));
  target regclass := annotation_backfill.here(view_name);
  prepared_name text := annotation_backfill.full_name(prepared);
  home text := current_schema();
  readers text;
  statement text;
  renaming record;
BEGIN
  IF target IS NULL THEN
    EXECUTE format('ANALYZE %s', prepared_name);
    EXECUTE format('ALTER MATERIALIZED VIEW %s SET SCHEMA %I', prepared_name, home);
    PERFORM annotation_backfill.remember('cutover', format('DROP MATERIALIZED VIEW %I.%I', home, view_name));
    RETURN;
  END IF;
  SELECT string_agg(DISTINCT annotation_backfill.full_name(w.ev_class::regclass), ', ')
  INTO readers
  FROM pg_depend d
  JOIN pg_rewrite w ON w.oid = d.objid
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = target AND w.ev_class <> target;
  IF readers IS NOT NULL THEN
    RAISE EXCEPTION 'materialized view % cannot be replaced while other views read it: %', view_name, readers
      USING ERRCODE = 'dependent_objects_still_exist', HINT = 'Drop them before the cutover and create them again after it.';
  END IF;

  PERFORM annotation_backfill.require_readable(target, prepared);
  -- the way back: fill and index the old one beside, then change places again
  PERFORM annotation_backfill.remember('cutover', format(
    'CREATE MATERIALIZED VIEW %s %sAS %s',
    prepared_name, annotation_backfill.options_clause(target), annotation_backfill.view_query(target)));
  FOR statement IN SELECT s FROM annotation_backfill.index_statements(target, prepared_name) s LOOP
    PERFORM annotation_backfill.remember('cutover', statement);
    FOR renaming IN SELECT r.key AS old_column, r.value AS new_column FROM jsonb_each_text(renamed) r LOOP
      statement := regexp_replace(statement, '\y' || renaming.old_column || '\y', renaming.new_column, 'g');
    END LOOP;
    EXECUTE statement;
  END LOOP;
  -- else the planner would know nothing of either until the server looks at it by itself
  EXECUTE format('ANALYZE %s', prepared_name);
  PERFORM annotation_backfill.remember('cutover', format('ANALYZE %s', prepared_name));
  PERFORM annotation_backfill.remember('cutover', format('DROP MATERIALIZED VIEW %I.%I', home, view_name));
  PERFORM annotation_backfill.remember('cutover', format('ALTER MATERIALIZED VIEW %s SET SCHEMA %I', prepared_name, home));
  CREATE TEMPORARY TABLE kept_trimmings ON COMMIT DROP AS
  SELECT row_number() OVER () AS ordinal, k.statement
  FROM (
    SELECT t AS statement FROM annotation_backfill.trimmings(target) t
    UNION ALL
    SELECT t FROM pg_index i, annotation_backfill.index_trimmings(i.indexrelid) t WHERE i.indrelid = target
  ) k;
  FOR statement IN SELECT k.statement FROM kept_trimmings k ORDER BY k.ordinal LOOP
    PERFORM annotation_backfill.remember('cutover', statement);
  END LOOP;
  EXECUTE format('DROP MATERIALIZED VIEW %s', annotation_backfill.full_name(target));
  EXECUTE format('ALTER MATERIALIZED VIEW %s SET SCHEMA %I', prepared_name, home);
  FOR statement IN SELECT k.statement FROM kept_trimmings k ORDER BY k.ordinal LOOP
    FOR renaming IN SELECT r.key AS old_column, r.value AS new_column FROM jsonb_each_text(renamed) r LOOP
      statement := regexp_replace(statement, '([.(]| COLUMN )' || renaming.old_column || '\y', '\1' || renaming.new_column, 'g');
    END LOOP;
    EXECUTE statement;
  END LOOP;
END
$$;
