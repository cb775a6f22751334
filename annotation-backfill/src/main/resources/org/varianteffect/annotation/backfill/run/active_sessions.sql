-- Client sessions at work in any database of the server, but for those of a backfill, in whichever process.
SELECT count(*)
FROM pg_stat_activity AS a
WHERE a.backend_type = 'client backend' AND a.state = 'active' AND a.application_name NOT LIKE :ours || '%'
  AND a.pid <> pg_backend_pid()
