-- Every variant that has old mappings, and every one that had them when the backfill last wrote it a record or an anomaly.
SELECT m.variant_id AS id
FROM mapped_variants AS m
WHERE :everything OR m.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
UNION
SELECT w.variant_id
FROM annotation_backfill.written_mapping_records AS w
WHERE :everything OR w.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
UNION
SELECT a.variant_id
FROM annotation_backfill.anomalies AS a
WHERE a.stage = 'records'
  AND (:everything OR a.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
