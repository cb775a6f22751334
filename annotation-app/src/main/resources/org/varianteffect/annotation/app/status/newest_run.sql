-- The newest run of the backfill: how far each stage has come, and whether a process is driving it.
-- Its driver holds an advisory lock, which goes with the process however that ends.
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
  c.stage,
  coalesce(sum(c.items), 0) AS total,
  coalesce(sum(c.items) FILTER (WHERE c.done_at IS NOT NULL), 0) AS done
FROM (SELECT * FROM annotation_backfill.runs ORDER BY id DESC LIMIT 1) AS r
LEFT JOIN annotation_backfill.chunks c ON c.run_id = r.id
GROUP BY r.id, r.status, r.started_at, r.finished_at, c.stage
ORDER BY min(c.done_at) NULLS LAST, c.stage
