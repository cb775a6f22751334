UPDATE mapping_record_alleles AS l
SET valid_from = i.valid_from,
    valid_to = i.valid_to
FROM placed AS i
WHERE l.mapping_record_id = i.mapping_record_id
  AND l.allele_id = i.allele_id
  AND l.is_authoritative
  AND i.is_written
  AND (l.valid_from <> i.valid_from OR l.valid_to IS DISTINCT FROM i.valid_to)
