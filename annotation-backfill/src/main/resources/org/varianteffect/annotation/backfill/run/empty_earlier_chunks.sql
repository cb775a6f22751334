-- What chunks of earlier runs have covered nobody asks for, and it is most of their size; what they have written a rollback still does.
UPDATE annotation_backfill.chunks
SET ids = '{}'
WHERE run_id <> :run AND done_at IS NOT NULL AND ids <> '{}'
