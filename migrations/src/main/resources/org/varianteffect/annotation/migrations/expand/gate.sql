-- The gate before contract: closed for every reason that gate_reasons() returns. `verify` writes what it proved, with the
-- snapshot that it saw; the rest is looked up when somebody asks.

CREATE TABLE IF NOT EXISTS annotation_backfill.gate (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  verified_at timestamptz NOT NULL,
  verified_by text NOT NULL,
  -- pg_current_snapshot() of the verification
  snapshot text NOT NULL,
  conservation_unexplained bigint NOT NULL,
  -- {"SHADOWED": 120, "NO_CURRENT": null}: the anomaly kinds accepted, each up to a number or, with null, any number
  accepted jsonb NOT NULL,
  -- annotation_backfill.freeze_in_place() and annotation_backfill.old_row_counts() then
  freeze_in_place boolean NOT NULL,
  old_row_counts jsonb NOT NULL
);

-- How many results of readers differ, old from new, without an explanation; NULL: they were not compared.
ALTER TABLE annotation_backfill.gate ADD COLUMN IF NOT EXISTS parity_unexplained bigint NULL;

-- The server's own identifier, which no other cluster has but a physical copy; NULL where the role may not know it.
CREATE OR REPLACE FUNCTION annotation_backfill.this_cluster() RETURNS text
  LANGUAGE plpgsql STABLE AS
$$
BEGIN
  -- asked first, since a query that names a function without the right to it fails even where it does not come to call it
  IF has_function_privilege('pg_control_system()', 'EXECUTE') THEN
    RETURN (SELECT c.system_identifier::text FROM pg_control_system() c);
  END IF;
  RETURN NULL;
END
$$;

-- Where it was verified. Whoever writes a row need not name it; rows of an earlier build have none.
ALTER TABLE annotation_backfill.gate ADD COLUMN IF NOT EXISTS verified_in text NULL;
ALTER TABLE annotation_backfill.gate ALTER COLUMN verified_in SET DEFAULT annotation_backfill.this_cluster();

-- The relations of the old representation that contract retires: its tables, and a view left under an old table's name.
CREATE OR REPLACE FUNCTION annotation_backfill.retired_relations() RETURNS SETOF regclass
  LANGUAGE sql STABLE AS
$$
  SELECT r FROM annotation_backfill.retired_tables() r
  UNION ALL
  SELECT c.oid::regclass
  FROM pg_class c
  WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relname = 'clinical_controls' AND c.relkind = 'v'
$$;

-- Everything whose change closes the gate.
CREATE OR REPLACE FUNCTION annotation_backfill.old_tables() RETURNS SETOF regclass
  LANGUAGE sql STABLE AS
$$
  SELECT r FROM annotation_backfill.retired_tables() r
  UNION ALL
  SELECT annotation_backfill.here('mapped_variants')
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.old_row_counts() RETURNS jsonb
  LANGUAGE plpgsql AS
$$
DECLARE
  counts jsonb := '{}';
  target regclass;
  n bigint;
BEGIN
  FOR target IN SELECT t FROM annotation_backfill.old_tables() t LOOP
    EXECUTE format('SELECT count(*) FROM %s', target) INTO n;
    counts := counts || jsonb_build_object((SELECT relname FROM pg_class WHERE oid = target), n);
  END LOOP;
  RETURN counts;
END
$$;

-- Which columns the old tables have: {"mapped_variants": {"hgvs_g": [table, number, type, modifier, collation], ...}, ...}. A column that is
-- dropped and added again under its name is another one, with another number and no values, though no row is written for it; so is
-- each column of a table that takes the name of another. VACUUM FULL and CLUSTER change none of this. All as numbers, since the name of
-- a type depends on who asks.
CREATE OR REPLACE FUNCTION annotation_backfill.old_columns() RETURNS jsonb
  LANGUAGE sql STABLE AS
$$
  SELECT coalesce(jsonb_object_agg(o.relname, o.columns), '{}')
  FROM (
    SELECT
      c.relname,
      jsonb_object_agg(
        a.attname, ARRAY[a.attrelid::bigint, a.attnum, a.atttypid::bigint, a.atttypmod, a.attcollation::bigint]) AS columns
    FROM annotation_backfill.old_tables() t
    JOIN pg_class c ON c.oid = t
    JOIN pg_attribute a ON a.attrelid = t AND a.attnum > 0 AND NOT a.attisdropped
    GROUP BY c.relname
  ) o
$$;

-- What verify saw. Whoever writes a row need not name it; rows of an earlier build have none.
ALTER TABLE annotation_backfill.gate ADD COLUMN IF NOT EXISTS old_columns jsonb NULL;
ALTER TABLE annotation_backfill.gate ALTER COLUMN old_columns SET DEFAULT annotation_backfill.old_columns();

-- The last run that had finished; 0: none had.
CREATE OR REPLACE FUNCTION annotation_backfill.last_backfill() RETURNS bigint
  LANGUAGE sql STABLE AS
$$
  SELECT coalesce(max(r.id), 0) FROM annotation_backfill.runs r WHERE r.status = 'finished'
$$;

-- What verify saw; NULL in rows of an earlier build.
ALTER TABLE annotation_backfill.gate ADD COLUMN IF NOT EXISTS last_backfill bigint NULL;
ALTER TABLE annotation_backfill.gate ALTER COLUMN last_backfill SET DEFAULT annotation_backfill.last_backfill();

-- Runs since that one which have written something: nobody has compared that. One that found nothing to do changes nothing.
CREATE OR REPLACE FUNCTION annotation_backfill.backfills_since(verified bigint) RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  SELECT format('backfill run %s has written since verify: verify again', r.id)
  FROM annotation_backfill.runs r
  WHERE r.id > coalesce(verified, 0) AND r.status IN ('finished', 'abandoned')
    AND (r.written <> '{}'
         OR EXISTS (SELECT FROM annotation_backfill.chunks c WHERE c.run_id = r.id AND c.written <> '{}'))
  ORDER BY r.id
$$;

-- Columns that verify saw and that are not there any more as they were. One that was added is nothing to it: no old fact is in there.
-- Reads only the catalog: contract asks again when it holds its locks.
CREATE OR REPLACE FUNCTION annotation_backfill.column_reasons(seen jsonb) RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  SELECT 'verify did not note which columns the old tables have: verify again'
  WHERE seen IS NULL
  UNION ALL
  (SELECT format(
    'after verify %s of %s %s dropped, renamed, added again or given another type: backfill and verify again',
    string_agg(c.key, ', ' ORDER BY c.key), t.key, CASE count(*) WHEN 1 THEN 'was' ELSE 'were' END)
  FROM annotation_backfill.old_columns() now_there, jsonb_each(seen) t, jsonb_each(t.value) c
  WHERE now_there -> t.key -> c.key IS DISTINCT FROM c.value
  GROUP BY t.key
  ORDER BY t.key)
$$;

-- Transactions before this one had ended when the snapshot was taken. Those from it on either ran later or were still
-- running, they or subtransactions of theirs, which a snapshot does not list.
CREATE OR REPLACE FUNCTION annotation_backfill.horizon(saved text) RETURNS bigint
  LANGUAGE sql IMMUTABLE AS
$$
  SELECT coalesce(
    (SELECT min(x::text::bigint) FROM pg_snapshot_xip(saved::pg_snapshot) x),
    pg_snapshot_xmax(saved::pg_snapshot)::text::bigint)
$$;

-- Whether a verification came here with a dump. Transaction numbers mean something in their own cluster only: in another one, rows
-- that are written later can have lower ones. A copy within the cluster (CREATE DATABASE ... TEMPLATE) and pg_basebackup keep what
-- the numbers mean.
CREATE OR REPLACE FUNCTION annotation_backfill.is_from_elsewhere(verified annotation_backfill.gate) RETURNS boolean
  LANGUAGE sql STABLE AS
$$
  SELECT coalesce(verified.verified_in <> annotation_backfill.this_cluster(), false)
    -- also where nobody may know the cluster: no transaction has had that number here
    OR annotation_backfill.horizon(verified.snapshot) > pg_snapshot_xmax(pg_current_snapshot())::text::bigint
$$;

-- How many rows a table has, and how many of them were written at the horizon or later. A row's xmin has 32 bits only: it
-- stands for the last transaction of that number before now. Frozen rows keep their number, however old they are: one that
-- is a multiple of 2^32 transactions old could be counted without need, but none is ever missed.
CREATE OR REPLACE FUNCTION annotation_backfill.count_rows(target regclass, horizon bigint, OUT total bigint, OUT written_since bigint)
  LANGUAGE plpgsql AS
$$
BEGIN
  EXECUTE format($query$
    SELECT count(*), count(*) FILTER (WHERE t.x >= 3 AND ((newest.x - t.x) & 4294967295) <= newest.x - $1)
    FROM (SELECT xmin::text::bigint AS x FROM %s) t,
      (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS x OFFSET 0) newest
    $query$, target)
  INTO total, written_since
  USING horizon;
END
$$;

-- Old tables that have come to have parts: the freeze does not hold for a part, and contract would not take it along.
CREATE OR REPLACE FUNCTION annotation_backfill.divided_tables() RETURNS TABLE (about text, reason text)
  LANGUAGE sql STABLE AS
$$
  SELECT t::text, format('%s inherits, or is inherited from or partitioned: make it a table of its own', t)
  FROM annotation_backfill.old_tables() t
  WHERE EXISTS (SELECT FROM pg_inherits i WHERE t IN (i.inhparent, i.inhrelid))
$$;

-- Why whoever reads old and new tables now would not see all that is in them.
CREATE OR REPLACE FUNCTION annotation_backfill.unseen_rows() RETURNS TABLE (about text, reason text)
  LANGUAGE sql STABLE AS
$$
  SELECT t::text, format('row-level security of %s hides rows from role %s: use its owner, or a role with BYPASSRLS', t, current_user)
  FROM (
    SELECT t FROM annotation_backfill.old_tables() t
    UNION ALL
    SELECT annotation_backfill.here(name)
    FROM unnest(ARRAY[
      'scoresets', 'variants', 'gnomad_variants', 'clinvar_controls', 'alleles', 'mapping_records', 'mapping_record_alleles',
      'gnomad_allele_links', 'clinvar_allele_links', 'vep_allele_consequences', 'annotation_event']) name
  ) tables (t)
  WHERE row_security_active(t)
  UNION ALL
  -- the columns are there again, their values not yet
  SELECT 'mapped_variants', 'a rollback of contract has not ended, and old values are missing: run `annotations rollback --phase contract` again'
  WHERE EXISTS (SELECT FROM annotation_backfill.undo_statements u WHERE u.phase = 'contract_values')
    AND annotation_backfill.has_retired_columns()
$$;

-- Freeze triggers that are missing, off, or were made, switched or made again at the horizon or later. Reads only the
-- catalog: contract asks again when it holds its locks.
CREATE OR REPLACE FUNCTION annotation_backfill.freeze_reasons(horizon bigint) RETURNS SETOF text
  LANGUAGE plpgsql AS
$$
BEGIN
  RETURN QUERY SELECT d.reason FROM annotation_backfill.divided_tables() d;
  IF NOT annotation_backfill.freeze_in_place() THEN
    RETURN NEXT 'the freeze is not in place: retired tables can be written; run `annotations cutover --freeze retired`, then verify again';
    RETURN;
  END IF;
  RETURN QUERY
    SELECT format('the freeze of %s was lifted or changed after verify: verify again', t.relation)
    FROM (
      SELECT DISTINCT g.tgrelid::regclass AS relation
      FROM pg_trigger g,
        (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS x OFFSET 0) newest
      WHERE g.tgname LIKE 'annotation\_freeze%'
        AND g.tgrelid IN (SELECT o FROM annotation_backfill.old_tables() o)
        AND g.xmin::text::bigint >= 3
        AND ((newest.x - g.xmin::text::bigint) & 4294967295) <= newest.x - horizon
    ) t;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.is_cut_over() RETURNS boolean
  LANGUAGE sql STABLE AS
$$
  SELECT EXISTS (
    SELECT 1
    FROM pg_attribute a
    WHERE a.attrelid = annotation_backfill.here('v_variant_annotations') AND a.attname = 'mapping_record_id')
$$;

-- The views whose queries the cutover is still to replace: what these read is nobody's to change.
CREATE OR REPLACE FUNCTION annotation_backfill.views_to_replace() RETURNS SETOF regclass
  LANGUAGE sql STABLE AS
$$
  SELECT annotation_backfill.here(name)
  FROM unnest(ARRAY['v_variant_annotations', 'published_variants_materialized_view']) name
  WHERE NOT annotation_backfill.is_cut_over() AND annotation_backfill.here(name) IS NOT NULL
$$;

-- What outside the retired set would break when it goes: what the catalog says depends on a retired relation, its row type or sequence,
-- or a retired column; and functions whose text names one. Of views that the cutover replaces, rules stay, but for their query.
CREATE OR REPLACE FUNCTION annotation_backfill.dependents() RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  WITH retired AS (
    SELECT r AS relation, 0 AS attnum FROM annotation_backfill.retired_relations() r
    UNION ALL
    SELECT a.attrelid, a.attnum
    FROM pg_attribute a
    WHERE a.attrelid = annotation_backfill.here('mapped_variants')
      AND a.attname = ANY (annotation_backfill.retired_columns()) AND NOT a.attisdropped
    UNION ALL
    SELECT d.objid, 0
    FROM pg_depend d
    JOIN annotation_backfill.retired_tables() r ON d.refobjid = r
    JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
  ),
  links AS (
    SELECT d.classid, d.objid, d.objsubid
    FROM pg_depend d
    JOIN retired r ON d.refobjid = r.relation AND (r.attnum = 0 OR d.refobjsubid = r.attnum)
    WHERE d.refclassid = 'pg_class'::regclass
      -- before PostgreSQL 15 a generated column goes silently with what it is generated from
      AND (d.deptype = 'n' OR d.deptype = 'a' AND d.classid = 'pg_class'::regclass AND d.objsubid > 0)
    UNION ALL
    -- a sequence that a column owns goes with it, value and all
    SELECT d.classid, d.objid, d.objsubid
    FROM retired r
    JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = r.relation AND d.refobjsubid = r.attnum AND d.deptype = 'a'
    JOIN pg_class s ON d.classid = 'pg_class'::regclass AND s.oid = d.objid AND s.relkind = 'S'
    WHERE r.attnum > 0
    UNION ALL
    -- a whole row of mapped_variants, as to_jsonb(m) takes one, is noted as no column: it would go on without the retired ones
    SELECT 'pg_rewrite'::regclass::oid, w.oid, 0
    FROM pg_type t
    JOIN pg_rewrite w ON w.ev_action::text LIKE '%:varattno 0 :vartype ' || t.oid || ' %'
    WHERE t.typrelid = annotation_backfill.here('mapped_variants')
    UNION ALL
    SELECT 'pg_policy'::regclass::oid, p.oid, 0
    FROM pg_type t
    JOIN pg_policy p ON concat(p.polqual::text, p.polwithcheck::text) LIKE '%:varattno 0 :vartype ' || t.oid || ' %'
    WHERE t.typrelid = annotation_backfill.here('mapped_variants')
    UNION ALL
    -- what is stored of a row of mapped_variants would lose the retired columns' values
    SELECT d.classid, d.objid, d.objsubid
    FROM pg_type t
    JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray) AND d.deptype = 'n'
    WHERE t.typrelid = annotation_backfill.here('mapped_variants') AND d.classid = 'pg_class'::regclass AND d.objsubid > 0
    UNION ALL
    SELECT d.classid, d.objid, d.objsubid
    FROM retired r
    JOIN pg_type t ON t.typrelid = r.relation AND r.attnum = 0
    JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass AND d.refobjid IN (t.oid, t.typarray) AND d.deptype = 'n'
  ),
  owners AS (
    SELECT
      coalesce(w.ev_class, g.tgrelid, k.conrelid, p.polrelid, f.adrelid, c.oid) AS relation, g.tgname,
      CASE
        WHEN w.rulename = '_RETURN' THEN pg_describe_object('pg_class'::regclass, w.ev_class, 0)
        ELSE pg_describe_object(l.classid, l.objid, l.objsubid)
      END AS description
    FROM links l
    LEFT JOIN pg_rewrite w ON l.classid = 'pg_rewrite'::regclass AND w.oid = l.objid
    LEFT JOIN pg_trigger g ON l.classid = 'pg_trigger'::regclass AND g.oid = l.objid
    LEFT JOIN pg_constraint k ON l.classid = 'pg_constraint'::regclass AND k.oid = l.objid
    LEFT JOIN pg_policy p ON l.classid = 'pg_policy'::regclass AND p.oid = l.objid
    LEFT JOIN pg_attrdef f ON l.classid = 'pg_attrdef'::regclass AND f.oid = l.objid
    LEFT JOIN pg_class c ON l.classid = 'pg_class'::regclass AND c.oid = l.objid
    -- a check of mapped_variants itself goes with its column, and comes back with it
    WHERE (k.contype IS DISTINCT FROM 'c' OR k.conrelid <> annotation_backfill.here('mapped_variants'))
      AND (w.rulename IS DISTINCT FROM '_RETURN' OR w.ev_class NOT IN (SELECT v FROM annotation_backfill.views_to_replace() v))
  )
  SELECT DISTINCT o.description
  FROM owners o
  WHERE (o.relation IS NULL OR o.relation NOT IN (SELECT r.relation FROM retired r WHERE r.attnum = 0))
    AND (o.tgname IS NULL OR o.tgname NOT LIKE 'annotation\_freeze%')
  UNION
  SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0)
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'annotation_backfill', 'annotation_archive')
    AND NOT EXISTS (
      SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
    AND (
      p.prosrc ~* ('\y(' || replace('${retired.tables}', ',', '|') || ')\y')
      OR (
        p.prosrc ~* ('\y(' || array_to_string(annotation_backfill.retired_columns(), '|') || ')\y')
        -- on mapped_variants: by its name, as its trigger, or with a row of it
        AND (
          p.prosrc ~* '\ymapped_variants\y'
          OR p.oid IN (SELECT g.tgfoid FROM pg_trigger g WHERE g.tgrelid = annotation_backfill.here('mapped_variants'))
          OR annotation_backfill.here('mapped_variants') IN (SELECT t.typrelid FROM unnest(p.proargtypes::oid[] || p.prorettype) o JOIN pg_type t ON t.oid = o))))
$$;

-- What stands on the retired columns of mapped_variants, and would not come back with them as it was.
CREATE OR REPLACE FUNCTION annotation_backfill.beyond_restoring() RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  WITH retired AS (
    SELECT a.attrelid, a.attnum, a.attname, a.attgenerated
    FROM pg_attribute a
    WHERE a.attrelid = annotation_backfill.here('mapped_variants')
      AND a.attname = ANY (annotation_backfill.retired_columns()) AND NOT a.attisdropped
  )
  SELECT format('column mapped_variants.%s is generated, and could not come back with its values: ALTER TABLE mapped_variants ALTER COLUMN %I DROP EXPRESSION', r.attname, r.attname)
  FROM retired r
  WHERE r.attgenerated <> ''
  UNION
  -- a key that carries the column along, or an exclusion that names it in an expression or a predicate
  SELECT format('%s names mapped_variants.%s beside its key, and could not come back as it is: drop it, or make it without that column',
                pg_describe_object('pg_constraint'::regclass, k.oid, 0), r.attname)
  FROM retired r
  JOIN pg_constraint k ON k.conrelid = r.attrelid AND k.contype IN ('p', 'u', 'x') AND r.attnum <> ALL (k.conkey)
  JOIN pg_depend d
    ON d.refclassid = 'pg_class'::regclass AND d.refobjid = r.attrelid AND d.refobjsubid = r.attnum
    AND (d.classid = 'pg_constraint'::regclass AND d.objid = k.oid OR d.classid = 'pg_class'::regclass AND d.objid = k.conindid)
$$;

-- One line per reason why contract must not run, and which of the gate's conditions it is about.
CREATE OR REPLACE FUNCTION annotation_backfill.gate_findings() RETURNS TABLE (about text, reason text)
  LANGUAGE plpgsql AS
$$
DECLARE
  verified annotation_backfill.gate;
  target regclass;
  target_name name;
  counted record;
BEGIN
  IF NOT annotation_backfill.is_cut_over() THEN
    RETURN QUERY SELECT 'cutover', 'the cutover is not done: run `annotations cutover`'::text;
  END IF;

  RETURN QUERY SELECT 'backfill', r FROM annotation_backfill.unfinished_backfills() r;

  RETURN QUERY SELECT 'verification', u.reason FROM annotation_backfill.unseen_rows() u;

  RETURN QUERY
    SELECT 'dependents', format('%s depends on what is retired: change or drop it', d) FROM annotation_backfill.dependents() d ORDER BY d;

  RETURN QUERY SELECT 'dependents', b FROM annotation_backfill.beyond_restoring() b ORDER BY b;

  RETURN QUERY SELECT 'conservation', format(
    'column mapped_variants.%s is retired, and contract would drop it with its values: take it off the list, or do what retired-names.properties says of columns', c)
  FROM annotation_backfill.unsaved_columns() c;

  RETURN QUERY SELECT 'disuse', r FROM annotation_backfill.unquiet_reasons() r;

  SELECT * INTO verified FROM annotation_backfill.gate g ORDER BY g.id DESC LIMIT 1;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'verification', 'nothing is verified: run `annotations verify` after the cutover'::text;
    RETURN;
  END IF;

  IF verified.conservation_unexplained > 0 THEN
    RETURN QUERY SELECT 'conservation', format(
      'verify found %s that no new row and no anomaly explains: see its report',
      annotation_backfill.counted(verified.conservation_unexplained, 'old fact', 'old facts'));
  END IF;
  IF verified.parity_unexplained IS NULL THEN
    RETURN QUERY SELECT 'parity', 'the results of the readers were not compared, old with new: verify again'::text;
  ELSIF verified.parity_unexplained > 0 THEN
    RETURN QUERY SELECT 'parity', format(
      'verify found %s, old from new, and nothing explains it: see its report, or --differences FILE.csv',
      annotation_backfill.counted(verified.parity_unexplained, 'result of a reader that differs', 'results of readers that differ'));
  END IF;
  RETURN QUERY SELECT 'anomalies', r FROM annotation_backfill.unaccepted_anomalies(verified.accepted) r;
  RETURN QUERY SELECT 'verification', r FROM annotation_backfill.backfills_since(verified.last_backfill) r;

  -- what follows goes by transaction numbers
  IF annotation_backfill.is_from_elsewhere(verified) THEN
    RETURN QUERY SELECT 'verification', 'this was verified in another database cluster, before a restore or an upgrade: verify again'::text;
    RETURN;
  END IF;

  IF NOT verified.freeze_in_place THEN
    RETURN QUERY SELECT 'freeze', 'the freeze was not in place when verify ran: verify again after the cutover'::text;
  ELSE
    RETURN QUERY SELECT 'freeze', r FROM annotation_backfill.freeze_reasons(annotation_backfill.horizon(verified.snapshot)) r;
  END IF;

  RETURN QUERY SELECT 'unchanged', r FROM annotation_backfill.column_reasons(verified.old_columns) r;

  FOR target IN SELECT t FROM annotation_backfill.old_tables() t LOOP
    target_name := (SELECT relname FROM pg_class WHERE oid = target);
    SELECT * INTO counted FROM annotation_backfill.count_rows(target, annotation_backfill.horizon(verified.snapshot));
    IF counted.total IS DISTINCT FROM (verified.old_row_counts ->> target_name)::bigint THEN
      RETURN QUERY SELECT 'unchanged', format(
        '%s has %s now and had %s when verify ran: backfill and verify again',
        target_name, annotation_backfill.counted(counted.total, 'row', 'rows'), coalesce(verified.old_row_counts ->> target_name, 'none'));
    ELSIF counted.written_since > 0 THEN
      RETURN QUERY SELECT 'unchanged', format(
        '%s written since verify, or by transactions that were running then: backfill and verify again',
        annotation_backfill.counted(counted.written_since, format('row of %s was', target_name), format('rows of %s were', target_name)));
    END IF;
  END LOOP;
END
$$;

-- No row: the gate is open.
CREATE OR REPLACE FUNCTION annotation_backfill.gate_reasons() RETURNS TABLE (reason text)
  LANGUAGE sql AS
$$
  SELECT f.reason FROM annotation_backfill.gate_findings() WITH ORDINALITY f (about, reason, n) ORDER BY f.n
$$;

-- "open", or "closed" with all reasons: a Liquibase precondition shows it as it is.
CREATE OR REPLACE FUNCTION annotation_backfill.gate_verdict() RETURNS text
  LANGUAGE sql AS
$$
  SELECT coalesce('closed: ' || string_agg(g.reason, '; '), 'open') FROM annotation_backfill.gate_reasons() g
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.unaccepted_anomalies(accepted jsonb) RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  SELECT CASE
    WHEN NOT accepted ? found.kind THEN format(
      '%s not accepted: look, then verify with --accept %s',
      annotation_backfill.counted(found.n, format('anomaly of kind %s is', found.kind), format('anomalies of kind %s are', found.kind)), found.kind)
    ELSE format(
      '%s more than the %s accepted: look, then verify with --accept %s=%s',
      annotation_backfill.counted(found.n, format('anomaly of kind %s is', found.kind), format('anomalies of kind %s are', found.kind)), accepted ->> found.kind, found.kind, found.n)
  END
  FROM (SELECT a.kind, count(*) AS n FROM annotation_backfill.anomalies a GROUP BY a.kind) found
  WHERE NOT accepted ? found.kind OR found.n > (accepted ->> found.kind)::numeric
  ORDER BY found.kind
$$;

-- A run that has not finished: at work, or interrupted, with facts that are not carried over yet. An abandoned one has a successor.
CREATE OR REPLACE FUNCTION annotation_backfill.unfinished_backfills() RETURNS SETOF text
  LANGUAGE sql STABLE AS
$$
  SELECT format(CASE r.status
    WHEN 'running' THEN 'backfill run %s is %s, or was killed: wait for it or resume it, then verify'
    ELSE 'backfill run %s is %s: resume it, then verify' END, r.id, r.status)
  FROM annotation_backfill.runs r
  WHERE r.status NOT IN ('finished', 'abandoned')
  ORDER BY r.id
$$;

-- "backfilled": a run over everything has finished, and none is open; else why the views would lose something. A Liquibase precondition
-- shows it as it is. What runs over some score sets have left out is noted nowhere.
CREATE OR REPLACE FUNCTION annotation_backfill.backfill_verdict() RETURNS text
  LANGUAGE sql STABLE AS
$$
  SELECT coalesce(
    (SELECT string_agg(u.reason, '; ') FROM annotation_backfill.unseen_rows() u),
    (SELECT string_agg(u, '; ') FROM annotation_backfill.unfinished_backfills() u),
    (SELECT CASE
       WHEN count(*) = 0 THEN 'no backfill has finished, and the views would lose everything: run `annotations backfill`'
       WHEN bool_or(coalesce(r.parameters -> 'scoreSets', '[]') = '[]') THEN 'backfilled'
       ELSE 'only some score sets were backfilled, and the views would lose the others: run `annotations backfill` without --score-set'
     END
     FROM annotation_backfill.runs r
     WHERE r.status = 'finished'))
$$;
