SELECT
  a.id,
<include:allele_columns>,
  a.post_mapped AS vrs
FROM alleles a
WHERE <restriction> AND <include:seen_allele>
ORDER BY CASE a.level WHEN 'cdna' THEN 1 WHEN 'genomic' THEN 2 ELSE 3 END, a.vrs_digest COLLATE "C"
