-- Without provenance nothing is the backfill's any more (after a purge).
DELETE FROM annotation_event
WHERE reason = 'migrated' AND EXISTS (SELECT FROM annotation_backfill.written_mapping_records)
