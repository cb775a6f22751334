UPDATE floor_mapping AS f
SET allele_id = a.id
FROM alleles AS a
WHERE a.vrs_digest = f.digest
