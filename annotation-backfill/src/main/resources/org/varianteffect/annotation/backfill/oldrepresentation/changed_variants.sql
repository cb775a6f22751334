-- Every variant of which something is not as the backfill left it, or about which there is an anomaly to go over again.
SELECT DISTINCT changed.variant_id AS id
FROM (
  -- a mapping that is new or another than the one its record was made of, also of another variant; a record or link that is not as it was left
  SELECT concerned.variant_id
  FROM mapped_variants AS m
  LEFT JOIN annotation_backfill.written_mapping_records AS w ON w.mapped_variant_id = m.id
  LEFT JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.variant_id = w.variant_id
  LEFT JOIN mapping_record_alleles AS l
    ON l.mapping_record_id = r.id AND l.allele_id = w.allele_id AND l.is_authoritative
      AND l.valid_from = r.valid_from AND l.valid_to IS NOT DISTINCT FROM r.valid_to
  CROSS JOIN LATERAL (VALUES (m.variant_id), (w.variant_id)) AS concerned (variant_id)
  WHERE (w.source_version IS DISTINCT FROM m.xmin
     OR w.variant_id <> m.variant_id
     OR r.id IS NULL
     OR (w.left_live AND r.valid_to IS NOT NULL)
     OR (w.allele_id IS NOT NULL AND l.id IS NULL))
    AND concerned.variant_id IS NOT NULL
  UNION ALL
  -- a mapping that has gone; asked by id alone, for then an index answers, where the rows are wide
  SELECT w.variant_id
  FROM annotation_backfill.written_mapping_records AS w
  WHERE NOT EXISTS (SELECT FROM mapped_variants AS m WHERE m.id = w.mapped_variant_id)
  UNION ALL
  -- a variant that the pipeline has mapped, too
  SELECT r.variant_id
  FROM mapping_records AS r
  WHERE NOT EXISTS (
      SELECT FROM annotation_backfill.written_mapping_records AS w
      WHERE w.mapping_record_id = r.id AND w.variant_id = r.variant_id)
    AND EXISTS (SELECT FROM mapped_variants AS m WHERE m.variant_id = r.variant_id)
  UNION ALL
  SELECT a.variant_id
  FROM annotation_backfill.anomalies AS a
  WHERE a.stage = 'records'
) AS changed
WHERE :everything OR changed.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
