-- The lock is the claim: it goes with the transaction, however that ends, so nothing is left claimed by a dead worker.
-- The lock on the run makes whoever abandons it wait for the chunks in hand; after that there are none to claim.
SELECT c.low_id, c.high_id, c.items
FROM annotation_backfill.chunks AS c
JOIN annotation_backfill.runs AS r ON r.id = c.run_id AND r.status <> 'abandoned'
WHERE c.run_id = :run AND c.stage = :stage AND c.done_at IS NULL AND c.low_id >= :from
ORDER BY c.low_id
LIMIT :limit
FOR SHARE OF r
FOR UPDATE OF c SKIP LOCKED
