-- Dropping, in the rollback of expand, what it created, and nothing else.

-- The new tables that expand created, those that refer to others first.
CREATE OR REPLACE FUNCTION annotation_backfill.created_tables() RETURNS SETOF regclass
  LANGUAGE plpgsql STABLE AS
$$
BEGIN
  RETURN QUERY
    SELECT annotation_backfill.here(t.name)
    FROM unnest(ARRAY[
      'annotation_event', 'vep_allele_consequences', 'clinvar_allele_links', 'gnomad_allele_links', 'mapping_record_alleles',
      'clinvar_controls', 'mapping_records', 'alleles']) WITH ORDINALITY t (name, n)
    WHERE annotation_backfill.here(t.name) IS NOT NULL
      AND t.name NOT IN (SELECT a.name FROM annotation_backfill.adopted_relations a)
    ORDER BY t.n;
END
$$;

-- Whether expand added the column that adopted records lacked.
CREATE OR REPLACE FUNCTION annotation_backfill.has_added_error_message() RETURNS boolean
  LANGUAGE plpgsql STABLE AS
$$
BEGIN
  RETURN EXISTS (SELECT 1 FROM annotation_backfill.added_parts p WHERE p.name = 'mapping_records.error_message');
END
$$;

-- Everything that can hold a value, in one transaction and behind its locks: nobody writes a row between the last look at the
-- tables and their end, and what stops it (a row, a view of somebody's) does so before anything is gone.
CREATE OR REPLACE FUNCTION annotation_backfill.drop_created_tables() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  doomed text := (SELECT string_agg(t::text, ', ') FROM annotation_backfill.created_tables() t);
BEGIN
  IF doomed IS NOT NULL THEN
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', doomed);
  END IF;
  IF annotation_backfill.has_added_error_message() THEN
    LOCK TABLE mapping_records IN ACCESS EXCLUSIVE MODE;
  END IF;
  PERFORM annotation_backfill.refuse_to_lose_rows();
  PERFORM annotation_backfill.drop_added_error_message();
  PERFORM annotation_backfill.drop_unless_adopted('v_current_annotation_events');
  IF doomed IS NOT NULL THEN
    EXECUTE format('DROP TABLE %s', doomed);
  END IF;
END
$$;

-- One that still holds rows is refused: they are native, or the backfill's.
CREATE OR REPLACE FUNCTION annotation_backfill.drop_unless_adopted(relation text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  target regclass := to_regclass(format('%I.%I', current_schema(), relation));
BEGIN
  IF target IS NULL OR EXISTS (SELECT 1 FROM annotation_backfill.adopted_relations a WHERE a.name = relation) THEN
    RETURN;
  END IF;
  IF (SELECT relkind FROM pg_class WHERE oid = target) = 'v' THEN
    EXECUTE format('DROP VIEW %s', target);
    RETURN;
  END IF;
  PERFORM annotation_backfill.refuse_to_lose_rows();
  EXECUTE format('DROP TABLE %s', target);
END
$$;

-- "1 row", "2 rows".
CREATE OR REPLACE FUNCTION annotation_backfill.counted(n bigint, one text, many text) RETURNS text
  LANGUAGE sql IMMUTABLE AS
$$
  SELECT n || ' ' || CASE n WHEN 1 THEN one ELSE many END
$$;

-- Why expand cannot be rolled back without losing what it would be hard to get again. Asked behind exclusive locks, too: so one row
-- of a table is enough, and nobody waits until all are counted.
CREATE OR REPLACE FUNCTION annotation_backfill.rows_to_lose() RETURNS SETOF text
  LANGUAGE plpgsql AS
$$
DECLARE
  target regclass;
  holds_rows boolean;
BEGIN
  -- without runs what was written is what a rollback had to leave, for native rows refer to it
  IF EXISTS (SELECT 1 FROM annotation_backfill.runs)
    AND (EXISTS (SELECT 1 FROM annotation_backfill.written_mapping_records)
      OR EXISTS (SELECT 1 FROM annotation_backfill.written_alleles)
      OR EXISTS (SELECT 1 FROM annotation_backfill.written_clinvar_controls)) THEN
    RETURN NEXT 'backfilled rows are there: roll the backfill back first (annotations rollback --phase backfill)';
    RETURN;
  END IF;
  RETURN QUERY
    SELECT DISTINCT format('view %s reads schema annotation_backfill: drop it, and create it again after the next expand', w.ev_class::regclass)
    FROM pg_depend d
    JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
    JOIN pg_class read ON d.refclassid = 'pg_class'::regclass AND read.oid = d.refobjid
    JOIN pg_class reader ON reader.oid = w.ev_class
    WHERE read.relnamespace = 'annotation_backfill'::regnamespace AND reader.relnamespace <> read.relnamespace;
  FOR target IN SELECT t FROM annotation_backfill.created_tables() t ORDER BY t::text LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', target) INTO holds_rows;
    IF holds_rows THEN
      RETURN NEXT format(
        'table %s, which expand created, holds native rows that would be lost: keep the new tables, or save and delete what they hold',
        target);
    END IF;
  END LOOP;
  IF annotation_backfill.has_added_error_message() THEN
    IF EXISTS (SELECT 1 FROM mapping_records r WHERE r.error_message IS NOT NULL) THEN
      RETURN NEXT
        'column mapping_records.error_message, which expand added, holds native values that would be lost: keep the new tables, or save and clear it';
    END IF;
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.refuse_to_lose_rows() RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  reasons text := (SELECT string_agg(r, '; ') FROM annotation_backfill.rows_to_lose() r);
BEGIN
  IF reasons IS NOT NULL THEN
    RAISE EXCEPTION 'expand cannot be rolled back: %', reasons USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END
$$;

-- Valid indexes that serve as this one would, whatever they are called: unique ones on just these columns and with this
-- predicate, checked at once (ON CONFLICT cannot rest on a deferrable one); others that begin with these columns.
CREATE OR REPLACE FUNCTION annotation_backfill.equivalent_indexes(
  relation text, columns name[], must_be_unique boolean, predicate text) RETURNS SETOF regclass
  LANGUAGE sql STABLE AS
$$
  SELECT i.indexrelid::regclass
  FROM pg_index i
  CROSS JOIN LATERAL (
    SELECT array_agg(a.attname ORDER BY k.position) AS names
    FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, position)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE k.position <= i.indnkeyatts
  ) indexed
  WHERE i.indrelid = to_regclass(format('%I.%I', current_schema(), relation))
    AND i.indisvalid
    AND i.indexprs IS NULL
    AND (SELECT m.amname FROM pg_class c JOIN pg_am m ON m.oid = c.relam WHERE c.oid = i.indexrelid) = 'btree'
    AND CASE
      WHEN must_be_unique THEN i.indisunique AND i.indimmediate
        AND indexed.names @> columns AND columns @> indexed.names
        AND lower(coalesce(pg_get_expr(i.indpred, i.indrelid), '')) = lower(coalesce('(' || predicate || ')', ''))
      ELSE i.indpred IS NULL AND indexed.names[1:cardinality(columns)] = columns
    END
$$;

-- Drops what an interrupted build has left under the name; refuses when the name is somebody else's.
CREATE OR REPLACE FUNCTION annotation_backfill.make_room_for_index(index_name text) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  holder regclass := annotation_backfill.here(index_name);
BEGIN
  IF EXISTS (SELECT 1 FROM pg_index i WHERE i.indexrelid = holder AND NOT i.indisvalid) THEN
    EXECUTE format('DROP INDEX %s', holder);
  ELSIF holder IS NOT NULL THEN
    RAISE EXCEPTION 'the name % is taken by something else (%): rename it, then run expand again', index_name,
      coalesce(
        (SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indexrelid = holder),
        pg_describe_object('pg_class'::regclass, holder, 0))
      USING ERRCODE = 'duplicate_table';
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.drop_added_index(index_name text) RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF EXISTS (SELECT 1 FROM annotation_backfill.added_parts p WHERE p.name = index_name) THEN
    EXECUTE format('DROP INDEX IF EXISTS %I.%I', current_schema(), index_name);
    DELETE FROM annotation_backfill.added_parts p WHERE p.name = index_name;
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.drop_added_error_message() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF annotation_backfill.has_added_error_message() THEN
    PERFORM annotation_backfill.refuse_to_lose_rows();
    ALTER TABLE mapping_records DROP COLUMN error_message;
    DELETE FROM annotation_backfill.added_parts p WHERE p.name = 'mapping_records.error_message';
  END IF;
END
$$;
