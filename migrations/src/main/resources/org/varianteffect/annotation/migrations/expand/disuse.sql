-- Who still reads what is retired? The server counts the scans of each table, from PostgreSQL 16 on with the time of the last
-- one, but not whose they were; and these commands scan the old tables too (backfill, verify, the gate itself). So each command
-- that may do so brackets its work: what was counted since the last bracket ended was read by others, what is counted within
-- one is taken for ours. Other readers show as soon as they read outside of the brackets once. A command that is killed
-- leaves its bracket open, and its scans count as read by others: the error is always on the safe side.

CREATE TABLE IF NOT EXISTS annotation_backfill.reads_of_old_tables (
  relation name PRIMARY KEY,
  -- a read by others from then on would have been noticed
  watched_since timestamptz NOT NULL,
  -- the end of the last bracket, and what the server had counted by then
  looked_at timestamptz NOT NULL,
  scans bigint NOT NULL,
  -- the last read by others: its time, or, before PostgreSQL 16, when it was noticed
  read_at timestamptz NULL
);

CREATE OR REPLACE FUNCTION annotation_backfill.counted_scans()
  RETURNS TABLE (relation name, scans bigint, last_scan timestamptz)
  LANGUAGE sql AS
$$
  SELECT
    s.relname,
    coalesce(s.seq_scan, 0) + coalesce(s.idx_scan, 0),
    -- columns that older servers lack
    greatest((to_jsonb(s) ->> 'last_seq_scan')::timestamptz, (to_jsonb(s) ->> 'last_idx_scan')::timestamptz)
  FROM (SELECT pg_stat_clear_snapshot() OFFSET 0) fresh, pg_stat_user_tables s
  WHERE s.relid IN (SELECT r FROM annotation_backfill.retired_tables() r)
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.bracket_lock() RETURNS bigint
  LANGUAGE sql IMMUTABLE AS
$$ SELECT hashtext('annotation_backfill.own_reads')::bigint $$;

-- How many brackets are open in this session, or in others.
CREATE OR REPLACE FUNCTION annotation_backfill.open_brackets(mine boolean) RETURNS bigint
  LANGUAGE sql STABLE AS
$$
  SELECT count(*)
  FROM pg_locks l
  WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    AND ((l.classid::bigint << 32) | l.objid::bigint) = annotation_backfill.bracket_lock()
    AND (l.pid = pg_backend_pid()) = mine
$$;

-- Whoever may only read leaves no note.
CREATE OR REPLACE FUNCTION annotation_backfill.may_note_reads() RETURNS boolean
  LANGUAGE sql STABLE AS
$$
  SELECT NOT pg_is_in_recovery()
    AND current_setting('transaction_read_only') = 'off'
    AND has_table_privilege('annotation_backfill.reads_of_old_tables', 'INSERT, UPDATE')
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.begin_own_reads() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF NOT annotation_backfill.may_note_reads() THEN
    RETURN;
  END IF;
  IF annotation_backfill.open_brackets(false) = 0 THEN
    UPDATE annotation_backfill.reads_of_old_tables known
    SET
      read_at = CASE WHEN now_counted.scans > known.scans THEN coalesce(now_counted.last_scan, clock_timestamp()) ELSE known.read_at END,
      -- fewer than before: the statistics were reset, and what was counted in between is lost
      watched_since = CASE WHEN now_counted.scans < known.scans THEN clock_timestamp() ELSE known.watched_since END,
      scans = now_counted.scans,
      looked_at = clock_timestamp()
    FROM annotation_backfill.counted_scans() now_counted
    WHERE now_counted.relation = known.relation
      -- counted late, but scanned before the last bracket had ended: ours
      AND (now_counted.scans <= known.scans OR now_counted.last_scan IS NULL OR now_counted.last_scan > known.looked_at);
  END IF;
  PERFORM pg_advisory_lock_shared(annotation_backfill.bracket_lock());
END
$$;

CREATE OR REPLACE FUNCTION annotation_backfill.end_own_reads() RETURNS void
  LANGUAGE plpgsql AS
$$
BEGIN
  IF annotation_backfill.may_note_reads() AND annotation_backfill.open_brackets(false) = 0 THEN
    INSERT INTO annotation_backfill.reads_of_old_tables AS known (relation, watched_since, looked_at, scans)
    SELECT c.relation, clock_timestamp(), clock_timestamp(), c.scans
    FROM annotation_backfill.counted_scans() c
    ON CONFLICT (relation) DO UPDATE SET looked_at = EXCLUDED.looked_at, scans = EXCLUDED.scans;
  END IF;
  IF annotation_backfill.open_brackets(true) > 0 THEN
    PERFORM pg_advisory_unlock_shared(annotation_backfill.bracket_lock());
  END IF;
END
$$;

-- What verify saw is kept with what it proved.
CREATE OR REPLACE FUNCTION annotation_backfill.evidence_of_disuse() RETURNS jsonb
  LANGUAGE sql AS
$$
  SELECT coalesce(
    jsonb_object_agg(r.relation, jsonb_build_object('watchedSince', r.watched_since, 'readAt', r.read_at, 'scans', r.scans)),
    '{}')
  FROM annotation_backfill.reads_of_old_tables r
$$;

ALTER TABLE annotation_backfill.gate
  ADD COLUMN IF NOT EXISTS old_reads jsonb NOT NULL DEFAULT annotation_backfill.evidence_of_disuse();

CREATE OR REPLACE FUNCTION annotation_backfill.in_utc(instant timestamptz) RETURNS text
  LANGUAGE sql STABLE AS
$$ SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') $$;

-- Why the retired tables cannot be said to have been quiet for as many days as the setting annotations.quiet_days asks for.
CREATE OR REPLACE FUNCTION annotation_backfill.unquiet_reasons() RETURNS SETOF text
  LANGUAGE sql AS
$$
  SELECT CASE
    WHEN k.relation IS NULL THEN format(
      '%s quiet days are asked for, and nobody watches yet who reads %s: run `annotations status` now, and contract %s days later',
      asked.days, r.relname, asked.days)
    WHEN k.looked_at < clock_timestamp() - interval '1 hour' THEN format(
      'nobody has looked since %s who reads %s: run `annotations status`', annotation_backfill.in_utc(k.looked_at), r.relname)
    WHEN k.read_at > asked.since THEN format(
      '%s was read by others at %s, and %s quiet days are asked for: find out who reads it, or wait until %s',
      r.relname, annotation_backfill.in_utc(k.read_at), asked.days, annotation_backfill.in_utc(k.read_at + asked.span))
    WHEN k.watched_since > asked.since THEN format(
      'reads of %s are watched since %s only, and %s quiet days are asked for: wait until %s',
      r.relname, annotation_backfill.in_utc(k.watched_since), asked.days, annotation_backfill.in_utc(k.watched_since + asked.span))
  END
  FROM (
    SELECT d.days, d.days * interval '1 day' AS span, clock_timestamp() - d.days * interval '1 day' AS since
    FROM (SELECT nullif(current_setting('annotations.quiet_days', true), '')::int AS days) d
    WHERE d.days > 0
  ) asked
  CROSS JOIN (SELECT c.relname FROM annotation_backfill.retired_tables() t JOIN pg_class c ON c.oid = t) r
  LEFT JOIN annotation_backfill.reads_of_old_tables k ON k.relation = r.relname
  WHERE k.relation IS NULL
    OR k.looked_at < clock_timestamp() - interval '1 hour'
    OR greatest(k.read_at, k.watched_since) > asked.since
  ORDER BY r.relname
$$;
