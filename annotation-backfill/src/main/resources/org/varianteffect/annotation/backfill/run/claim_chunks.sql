-- The lock is the claim: it goes with the transaction, however that ends, so nothing is left claimed by a dead worker.
SELECT low_id, high_id, items
FROM annotation_backfill.chunks
WHERE run_id = :run AND stage = :stage AND done_at IS NULL
ORDER BY low_id
LIMIT :limit
FOR UPDATE SKIP LOCKED
