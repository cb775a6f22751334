-- The mapping of each day: the same, with its columns and its allele (what those say is compared apart); or the pipeline's from then on; or none, for the reason that an anomaly gives.
WITH judged AS MATERIALIZED (
  SELECT d.*, m.mapped_date, coalesce(
           NOT d.is_native AND d.expected_id = d.mapped_variant_id AND d.record_mapped_date = m.mapped_date
           AND d.record_api_version = m.mapping_api_version
           AND m.allele_id IS NOT DISTINCT FROM d.allele_id
           AND count(*) OVER (PARTITION BY d.day, d.variant_id) = 1, false) AS is_same,
         CASE
           WHEN count(*) OVER (PARTITION BY d.day, d.variant_id) > 1 THEN NULL
           WHEN d.is_native THEN 'NATIVE_RECORD'
           WHEN d.mapping_record_id IS NOT NULL THEN NULL
           ELSE coalesce(
             (SELECT min(k.kind)
              FROM annotation_backfill.anomalies AS k
              WHERE k.mapped_variant_id = d.expected_id AND k.stage = 'records' AND k.kind IN ('NO_LEVEL', 'NATIVE_VARIANT')
                AND m.mapping_record_id IS NULL),
             CASE WHEN own.valid_to <= d.day AND (
               -- R11: the pipeline's records have come since, and gone again; or it has retired ours with its links
               EXISTS (
                 SELECT
                 FROM mapping_records AS native
                 WHERE native.variant_id = d.variant_id AND native.valid_from = own.valid_to AND NOT EXISTS (
                   SELECT FROM annotation_backfill.written_mapping_records AS o WHERE o.variant_id = d.variant_id AND o.mapping_record_id = native.id))
               OR (m.left_live AND EXISTS (
                 SELECT FROM mapping_record_alleles AS l WHERE l.mapping_record_id = own.id AND l.allele_id = m.allele_id AND l.valid_to = own.valid_to)))
               THEN 'NATIVE_RECORD' END)
         END AS explanation
  FROM mapping_on_day AS d
  LEFT JOIN known_mapping AS m ON m.mapped_variant_id = d.expected_id
  -- asked only where nothing is as of then
  LEFT JOIN LATERAL (
    SELECT own.id, own.valid_to FROM mapping_records AS own WHERE d.mapping_record_id IS NULL AND own.id = m.mapping_record_id OFFSET 0
  ) AS own ON true
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'AS_OF', j.score_set_id, count(*)
  FROM judged AS j
  WHERE j.is_same AND NOT EXISTS (SELECT FROM field_difference AS f WHERE f.variant_id = j.variant_id AND f.day = j.day)
  GROUP BY j.score_set_id
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'AS_OF', j.score_set_id, j.variant_id, 'mapping on ' || (j.day AT TIME ZONE 'UTC')::date,
       'mapped variant ' || j.expected_id || ' of ' || j.mapped_date,
       'mapping record ' || j.mapping_record_id || coalesce(' of mapped variant ' || j.mapped_variant_id, ' of the pipeline') || coalesce(', allele ' || j.allele_id, ''),
       CASE WHEN j.explanation IS NULL THEN 'unexplained' WHEN j.expected_id IS NULL THEN 'gained' ELSE 'explained' END, j.explanation, true
FROM judged AS j
WHERE NOT j.is_same
