-- Variants of the chunk's that are gone altogether, with their mappings and records: nothing is kept of them, and nothing reported.
WITH gone AS (
  SELECT covered.id
  FROM annotation_backfill.chunks AS c
  CROSS JOIN LATERAL unnest(c.ids) AS covered (id)
  WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks)
    AND NOT EXISTS (SELECT FROM chunk_variant AS v WHERE v.variant_id = covered.id)
),
unreported AS (
  DELETE FROM annotation_backfill.anomalies AS a
  WHERE a.stage = :stage AND a.variant_id = ANY (ARRAY(SELECT id FROM gone))
)
DELETE FROM annotation_backfill.written_mapping_records AS w
WHERE w.variant_id = ANY (ARRAY(SELECT id FROM gone))
