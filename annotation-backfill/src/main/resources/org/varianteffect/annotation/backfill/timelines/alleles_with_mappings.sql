SELECT w.allele_id AS id
FROM annotation_backfill.written_alleles AS w
WHERE :everything
   OR w.allele_id IN (
     SELECT r.allele_id
     FROM annotation_backfill.written_mapping_records AS r
     JOIN variants AS v ON v.id = r.variant_id
     WHERE v.scoreset_id = ANY (:scoreSets))
   OR w.allele_id IN (
     SELECT s.allele_id
     FROM annotation_backfill.settled_alleles AS s
     WHERE s.inputs = 0) -- left by a mapping: unsettle_left_alleles
