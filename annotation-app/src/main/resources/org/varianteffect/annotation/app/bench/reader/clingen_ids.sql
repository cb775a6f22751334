-- Of one allele each.
SELECT a.clingen_allele_id
FROM alleles a
WHERE a.clingen_allele_id ~ '^[CP]A[0-9]+$'
  AND EXISTS (
    SELECT FROM mapping_record_alleles l
    JOIN mapping_records r ON r.id = l.mapping_record_id AND r.valid_to IS NULL
    WHERE l.allele_id = a.id AND l.is_authoritative AND l.valid_to IS NULL)
GROUP BY a.clingen_allele_id
ORDER BY md5(a.clingen_allele_id)
LIMIT 50
