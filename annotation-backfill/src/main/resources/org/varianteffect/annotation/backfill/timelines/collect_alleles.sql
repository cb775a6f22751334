INSERT INTO chunk_allele (allele_id)
SELECT w.allele_id
FROM annotation_backfill.chunks AS c
JOIN annotation_backfill.written_alleles AS w ON w.allele_id BETWEEN c.low_id AND c.high_id
WHERE c.run_id = :run AND c.stage = :stage AND c.low_id = ANY (:chunks)
  AND (:everything OR EXISTS (
        SELECT FROM annotation_backfill.written_mapping_records AS r
        JOIN variants AS v ON v.id = r.variant_id
        WHERE r.allele_id = w.allele_id AND v.scoreset_id = ANY (:scoreSets)))
  AND NOT EXISTS (
        SELECT FROM annotation_backfill.quarantine AS q WHERE q.stage = 'timelines' AND q.id = w.allele_id)
