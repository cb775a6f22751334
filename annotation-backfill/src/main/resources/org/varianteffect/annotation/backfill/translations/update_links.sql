UPDATE mapping_record_alleles AS l
SET valid_from = d.valid_from,
    valid_to = d.valid_to
FROM present_link AS p
JOIN desired_link AS d ON d.mapping_record_id = p.mapping_record_id AND d.allele_id = p.allele_id
WHERE l.id = p.id AND p.is_derived
  AND (l.valid_from <> d.valid_from OR l.valid_to IS DISTINCT FROM d.valid_to)
