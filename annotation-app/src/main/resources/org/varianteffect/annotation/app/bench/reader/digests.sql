SELECT a.vrs_digest
FROM alleles a
WHERE EXISTS (SELECT FROM mapping_record_alleles l WHERE l.allele_id = a.id AND l.valid_to IS NULL)
ORDER BY md5(a.vrs_digest)
LIMIT 50
