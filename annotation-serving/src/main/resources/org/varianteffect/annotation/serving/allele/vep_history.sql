SELECT
<include:vep_columns>,
  vep.valid_from,
  <ended:vep> AS valid_to
FROM vep_allele_consequences vep
WHERE vep.allele_id = :alleleId AND <begun:vep>
ORDER BY vep.valid_from, <ended:vep> NULLS LAST, vep.id
