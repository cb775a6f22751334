-- The newest run of the backfill: how far and how fast each stage has come, and who is at it.
-- Its driver holds an advisory lock, which goes with the process however that ends.
WITH run AS (
  SELECT * FROM annotation_backfill.runs ORDER BY id DESC LIMIT 1
),
chunk AS (
  SELECT c.stage, c.items, c.done_at, sum(c.items) OVER so_far AS done_by_then
  FROM annotation_backfill.chunks c
  JOIN run r ON r.id = c.run_id
  WINDOW so_far AS (PARTITION BY c.stage ORDER BY c.done_at, c.low_id)
),
stage AS (
  SELECT
    c.stage,
    sum(c.items) AS total,
    coalesce(sum(c.items) FILTER (WHERE c.done_at IS NOT NULL), 0) AS done,
    min(c.done_at) AS began
  FROM chunk c
  GROUP BY c.stage
),
-- the later half of what is done says how fast it goes on
half AS (
  SELECT s.stage, max(c.done_at) AS at, max(c.done_by_then) AS done
  FROM stage s
  JOIN chunk c ON c.stage = s.stage AND c.done_at IS NOT NULL AND c.done_by_then <= s.done / 2
  GROUP BY s.stage
),
worker AS (
  SELECT
    count(*) AS sessions,
    count(*) FILTER (WHERE a.application_name = 'annotations backfill, paused') AS paused
  FROM pg_stat_activity a
  WHERE a.datname = current_database() AND a.application_name IN ('annotations backfill', 'annotations backfill, paused')
)
SELECT
  r.id,
  r.status,
  r.started_at,
  r.finished_at,
  EXISTS (
    SELECT
    FROM pg_locks l
    WHERE l.locktype = 'advisory'
      AND l.granted
      AND l.objsubid = 1
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtext('annotation_backfill.run')::bigint
  ) AS driven,
  w.sessions,
  w.paused,
  s.stage,
  coalesce(s.total, 0) AS total,
  coalesce(s.done, 0) AS done,
  ((s.done - h.done) / nullif(extract(epoch FROM clock_timestamp() - h.at), 0))::float8 AS per_second
FROM run r
CROSS JOIN worker w
LEFT JOIN stage s ON true
LEFT JOIN half h ON h.stage = s.stage
ORDER BY s.began NULLS LAST, s.stage
