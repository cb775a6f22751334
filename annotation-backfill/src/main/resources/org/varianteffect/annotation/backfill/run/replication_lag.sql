-- In milliseconds, of the slowest standby; 0 without one. A standby that has caught up and rests has no lag, and so has one
-- that has only just connected: that one is told by how much WAL it lacks (more than a segment), and then nobody knows (NULL).
SELECT CASE
         WHEN bool_or(s.replay_lag IS NULL AND pg_wal_lsn_diff(pg_current_wal_lsn(), s.replay_lsn) > 16 * 1024 * 1024) THEN NULL
         ELSE coalesce(ceil(extract(epoch FROM max(s.replay_lag)) * 1000), 0)::bigint
       END
FROM pg_stat_replication AS s
