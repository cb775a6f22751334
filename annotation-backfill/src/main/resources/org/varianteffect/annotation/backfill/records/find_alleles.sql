-- Those that another worker or the pipeline has created since create_alleles looked.
UPDATE named_allele AS n
SET allele_id = a.id
FROM alleles AS a
WHERE n.allele_id IS NULL AND a.vrs_digest = n.identifier
