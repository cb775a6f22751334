-- Nothing ties live rows to the archive: they can go while it is there. What refers to one that is gone cannot come back where
-- it was, for its foreign key; it is kept here.
CREATE TABLE IF NOT EXISTS annotation_backfill.orphans (
  relation text NOT NULL,
  orphan jsonb NOT NULL,
  set_aside_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE OR REPLACE FUNCTION annotation_backfill.set_orphans_aside(referring text, foreign_key name) RETURNS void
  LANGUAGE plpgsql AS
$$
DECLARE
  orphans tid[];
  stays boolean;
  referred regclass;
  is_set text;
  is_there text;
BEGIN
  SELECT
    k.confrelid,
    string_agg(format('s.%I IS NOT NULL', s.attname), ' AND '),
    string_agg(format('t.%I = s.%I', t.attname, s.attname), ' AND ')
  INTO referred, is_set, is_there
  FROM pg_constraint k
  CROSS JOIN unnest(k.conkey, k.confkey) pair (own, other)
  JOIN pg_attribute s ON s.attrelid = k.conrelid AND s.attnum = pair.own
  JOIN pg_attribute t ON t.attrelid = k.confrelid AND t.attnum = pair.other
  WHERE k.conrelid = referring::regclass AND k.conname = foreign_key
  GROUP BY k.confrelid;
  PERFORM set_config('annotations.restoring', 'on', true);
  -- Found and held first, then copied, then deleted: a rule of somebody's on the table forbids RETURNING, and to delete in WITH.
  EXECUTE format(
    'SELECT array_agg(o.ctid) FROM ('
    'SELECT s.ctid FROM %s s WHERE %s AND NOT EXISTS (SELECT FROM %s t WHERE %s) FOR UPDATE OF s) o',
    referring, is_set, annotation_backfill.full_name(referred), is_there)
  INTO orphans;
  EXECUTE format(
    'INSERT INTO annotation_backfill.orphans (relation, orphan) SELECT %1$L, to_jsonb(s) FROM %1$s s WHERE s.ctid = ANY ($1)', referring)
  USING orphans;
  EXECUTE format('DELETE FROM %s s WHERE s.ctid = ANY ($1)', referring) USING orphans;
  EXECUTE format('SELECT EXISTS (SELECT FROM %s s WHERE s.ctid = ANY ($1))', referring) INTO stays USING orphans;
  IF stays THEN
    RAISE EXCEPTION 'rows of % refer to rows that were deleted after contract, and a rule or trigger of the table keeps them from being set aside', referring
      USING ERRCODE = 'object_not_in_prerequisite_state',
        HINT = 'Disable the trigger or drop the rule, then run annotations rollback --phase contract again.';
  END IF;
END
$$;
