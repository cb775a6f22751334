-- Only where a run has written any: after a purge nothing is the backfill's any more.
DELETE FROM annotation_event
WHERE reason = 'migrated'
  AND EXISTS (
    SELECT
    FROM annotation_backfill.runs AS r
    JOIN annotation_backfill.chunks AS c ON c.run_id = r.id
    WHERE r.parameters -> 'purged' IS NULL AND c.written -> 'annotation_event' IS NOT NULL)
