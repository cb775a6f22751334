UPDATE incoming AS i
SET allele_id = a.id
FROM alleles AS a
WHERE a.vrs_digest = i.identifier AND i.outcome = 'record'
