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
  EXECUTE format(
    'WITH orphans AS (DELETE FROM %1$s s WHERE %2$s AND NOT EXISTS (SELECT FROM %3$s t WHERE %4$s) RETURNING to_jsonb(s) AS orphan) '
    'INSERT INTO annotation_backfill.orphans (relation, orphan) SELECT %1$L, o.orphan FROM orphans o',
    referring, is_set, annotation_backfill.full_name(referred), is_there);
END
$$;
