INSERT INTO chunk_allele (allele_id)
SELECT covered.id
FROM annotation_backfill.chunks AS c
CROSS JOIN LATERAL unnest(c.ids) AS covered (id)
WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks)
  AND NOT EXISTS (
        SELECT FROM annotation_backfill.quarantine AS q WHERE q.stage = 'timelines' AND q.id = covered.id)
