INSERT INTO annotation_backfill.quarantine (stage, id, reason)
VALUES (:stage, :id, :reason)
ON CONFLICT (stage, id) DO NOTHING
