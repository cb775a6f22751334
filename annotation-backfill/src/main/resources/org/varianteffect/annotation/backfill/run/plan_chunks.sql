-- Ranges of at most :pieceItems ids each, so that the chunks' queries are range scans.
INSERT INTO annotation_backfill.chunks (run_id, stage, low_id, high_id, items)
SELECT :run, :stage, min(id), max(id), count(*)
FROM (
  SELECT id, (row_number() OVER (ORDER BY id) - 1) / :pieceItems AS piece
  FROM (<ids>) AS ids
) AS numbered
GROUP BY piece
