SELECT DISTINCT w.variant_id AS id
FROM annotation_backfill.written_mapping_records AS w
WHERE :everything OR w.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
