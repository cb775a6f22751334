DELETE FROM mapping_records AS r
USING annotation_backfill.written_mapping_records AS w
WHERE r.id = w.mapping_record_id
  -- its links go with it: one that the pipeline has linked to an allele stays, with the allele that it measures
  AND NOT EXISTS (
    SELECT FROM mapping_record_alleles AS l
    WHERE l.mapping_record_id = r.id AND NOT (l.is_authoritative AND l.allele_id IS NOT DISTINCT FROM w.allele_id))
