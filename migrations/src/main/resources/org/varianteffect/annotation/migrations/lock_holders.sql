-- Who holds a lock on a table or view that the statement names, and how to end that: first who began first. Of statements that
-- keep no reader away, readers are none. A prepared transaction has no process; pg_locks shows its number as one of its locks.
WITH awaited AS (
  SELECT statement, regexp_split_to_array(statement, '\W+') AS words,
    statement ~* '\mREFERENCES\M|^\s*CREATE (OR REPLACE )?(CONSTRAINT )?TRIGGER' AS lets_lockers_of_rows,
    statement ~* 'ACCESS EXCLUSIVE|^\s*(ALTER|DROP|TRUNCATE|REFRESH|CREATE OR REPLACE VIEW)' AS keeps_readers_away
  FROM (SELECT ? AS statement) s
),
holding AS (
  SELECT DISTINCT l.pid, l.virtualtransaction
  FROM awaited
  CROSS JOIN pg_locks l
  JOIN pg_class c ON c.oid = l.relation
  WHERE l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND c.relname = ANY (words)
    AND CASE
      WHEN lets_lockers_of_rows THEN l.mode NOT IN ('AccessShareLock', 'RowShareLock')
      WHEN keeps_readers_away THEN true
      ELSE l.mode <> 'AccessShareLock'
    END
),
holders AS (
  SELECT a.xact_start AS began,
    'process ' || a.pid AS name,
    concat_ws(', ', nullif(a.application_name, ''), 'user ' || a.usename, a.state) AS details,
    format('end its transaction, or the process with SELECT pg_terminate_backend(%s)', a.pid) AS remedy
  FROM holding
  JOIN pg_stat_activity a USING (pid)
  UNION ALL
  SELECT p.prepared,
    'prepared transaction ' || quote_literal(p.gid),
    'user ' || p.owner,
    format('end it with COMMIT PREPARED %1$L or ROLLBACK PREPARED %1$L', p.gid)
  FROM holding h
  JOIN pg_locks l ON l.pid IS NULL AND l.virtualtransaction = h.virtualtransaction AND l.locktype = 'transactionid'
  JOIN pg_prepared_xacts p ON p.transaction = l.transactionid
  WHERE h.pid IS NULL
)
SELECT name || ' (' || details || coalesce(', since ' || to_char(began AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), '') || ')' AS description,
  remedy
FROM holders
ORDER BY began NULLS LAST, name
