UPDATE mapping_record_alleles AS l
SET valid_from = d.valid_from,
    valid_to = d.valid_to
FROM desired_link AS d
WHERE l.mapping_record_id = d.mapping_record_id AND l.allele_id = d.allele_id AND NOT l.is_authoritative
  AND EXISTS (SELECT FROM annotation_backfill.written_derived_links AS w WHERE w.id = l.id)
  AND (l.valid_from <> d.valid_from OR l.valid_to IS DISTINCT FROM d.valid_to)
