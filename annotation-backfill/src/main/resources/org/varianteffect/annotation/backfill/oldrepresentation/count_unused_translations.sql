-- Pairs with an empty side: nothing that serving could return.
SELECT count(*)
FROM variant_translations AS t
WHERE NOT EXISTS (SELECT FROM alleles AS a WHERE a.clingen_allele_id = nullif(t.aa_clingen_id, '') AND a.level = 'protein')
   OR NOT EXISTS (SELECT FROM alleles AS a WHERE a.clingen_allele_id = nullif(t.nt_clingen_id, '') AND a.level IN ('genomic', 'cdna'))
