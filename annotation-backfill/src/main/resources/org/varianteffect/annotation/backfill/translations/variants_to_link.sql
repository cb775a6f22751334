-- Every variant of which an allele has a translation, or had one; of all score sets, also in a run over some (rule V7 restricts records and
-- timelines): an allele that comes with one score set can be the translation of another one's.
SELECT w.variant_id AS id
FROM annotation_backfill.written_mapping_records AS w
WHERE w.allele_id IN (SELECT t.allele_id FROM annotation_backfill.translated_alleles AS t)
UNION
SELECT r.variant_id
FROM annotation_backfill.written_derived_links AS d
JOIN mapping_record_alleles AS l ON l.id = d.id
JOIN mapping_records AS r ON r.id = l.mapping_record_id
