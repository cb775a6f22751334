-- V4: an allele that the database refused is left as it is; each mapping that contributes to it says so.
WITH left_out AS (
  SELECT q.id AS allele_id, q.reason
  FROM annotation_backfill.chunks AS c
  JOIN annotation_backfill.quarantine AS q ON q.stage = c.stage AND q.id = ANY (c.ids)
  WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks)
),
forgotten AS (
  DELETE FROM annotation_backfill.anomalies AS a
  USING left_out AS l
  WHERE a.stage = 'timelines' AND a.kind = 'QUARANTINED' AND a.allele_id = l.allele_id
),
unsettled AS (
  DELETE FROM annotation_backfill.settled_alleles AS s
  USING left_out AS l
  WHERE s.allele_id = l.allele_id
)
INSERT INTO annotation_backfill.anomalies (
  stage, kind, score_set_id, variant_id, mapped_variant_id, allele_id, source, key, detail)
SELECT 'timelines', 'QUARANTINED', v.scoreset_id, w.variant_id, w.mapped_variant_id, l.allele_id, 'allele', a.vrs_digest,
       jsonb_build_object('stage', 'timelines', 'reason', l.reason)
FROM left_out AS l
JOIN annotation_backfill.written_mapping_records AS w ON w.allele_id = l.allele_id
JOIN variants AS v ON v.id = w.variant_id
JOIN alleles AS a ON a.id = l.allele_id
