-- At most :pieceItems ids each; neighbours, so that the chunks' queries are range scans.
INSERT INTO annotation_backfill.chunks (run_id, stage, ids, low_id, high_id, items)
SELECT :run, :stage, array_agg(id ORDER BY id), min(id), max(id), count(*)
FROM (
  SELECT id, (row_number() OVER (ORDER BY id) - 1) / :pieceItems AS piece
  FROM (<ids>) AS ids
) AS numbered
GROUP BY piece
