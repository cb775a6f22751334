INSERT INTO old_mapping (variant_id, score_set_id, mapped_variant_id, position, is_live, reason)
WITH ranked AS (
  -- R1: the newest of the current ones is the live one
  SELECT m.variant_id, m.score_set_id, m.mapped_variant_id AS id, m.mapping_record_id, m.allele_id, m.left_live,
         row_number() OVER (
           PARTITION BY m.variant_id
           ORDER BY m.mapped_date NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31', m.mapped_date DESC, m.mapped_variant_id DESC) AS position
  FROM known_mapping AS m
  WHERE m.is_current
)
SELECT k.variant_id, k.score_set_id, k.id, k.position, state.is_live,
       CASE
         WHEN state.is_live THEN NULL
         -- no record: an anomaly of this mapping says why
         WHEN k.mapping_record_id IS NULL THEN (
           SELECT min(a.kind)
           FROM annotation_backfill.anomalies AS a
           WHERE a.mapped_variant_id = k.id AND a.stage = 'records' AND a.kind IN ('NO_LEVEL', 'NATIVE_VARIANT', 'QUARANTINED'))
         -- a record of the past: R1 made history of it, or R11 did
         WHEN r.id IS NULL THEN NULL
         WHEN k.position > 1 AND EXISTS (
           SELECT FROM annotation_backfill.anomalies AS a
           WHERE a.variant_id = k.variant_id AND a.stage = 'records' AND a.kind = 'MULTIPLE_CURRENT') THEN 'MULTIPLE_CURRENT'
         WHEN EXISTS (
           SELECT FROM mapping_records AS native
           WHERE native.variant_id = k.variant_id AND native.valid_from = r.valid_to
             AND NOT EXISTS (
               SELECT FROM annotation_backfill.written_mapping_records AS own
               WHERE own.variant_id = k.variant_id AND own.mapping_record_id = native.id)) THEN 'NATIVE_RECORD'
         -- the pipeline retires a record together with its links
         WHEN k.left_live AND r.valid_to IS NOT NULL AND EXISTS (
           SELECT FROM mapping_record_alleles AS l
           WHERE l.mapping_record_id = r.id AND l.allele_id = k.allele_id AND l.valid_to = r.valid_to) THEN 'RETIRED_RECORD'
       END
FROM ranked AS k
CROSS JOIN LATERAL (
  SELECT CASE WHEN k.mapping_record_id IS NULL THEN false
              ELSE (k.variant_id, k.mapping_record_id) IN (SELECT n.variant_id, n.mapping_record_id FROM new_mapping AS n)
         END AS is_live
  OFFSET 0
) AS state
-- those of the past, few, one by one
LEFT JOIN LATERAL (
  SELECT r.id, r.valid_to FROM mapping_records AS r WHERE NOT state.is_live AND r.id = k.mapping_record_id AND r.variant_id = k.variant_id OFFSET 0
) AS r ON true
