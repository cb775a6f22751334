-- The first id of the piece at a :share (0 to 1) of all the pieces of the stage.
SELECT low_id
FROM annotation_backfill.chunks
WHERE run_id = :run AND stage = :stage
ORDER BY low_id
OFFSET (SELECT floor(count(*) * CAST(:share AS float8))::bigint FROM annotation_backfill.chunks WHERE run_id = :run AND stage = :stage)
LIMIT 1
