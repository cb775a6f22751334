-- Every variant of which an allele has a translation, or had one.
SELECT w.variant_id AS id
FROM annotation_backfill.written_mapping_records AS w
WHERE w.allele_id IN (SELECT t.allele_id FROM annotation_backfill.translated_alleles AS t)
  AND (:everything OR w.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets)))
UNION
SELECT r.variant_id
FROM annotation_backfill.written_derived_links AS d
JOIN mapping_record_alleles AS l ON l.id = d.id
JOIN mapping_records AS r ON r.id = l.mapping_record_id
WHERE :everything OR r.variant_id IN (SELECT v.id FROM variants AS v WHERE v.scoreset_id = ANY (:scoreSets))
