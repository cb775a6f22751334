SELECT
<include:clinvar_columns>,
  link.valid_from,
  <ended:link> AS valid_to
FROM clinvar_allele_links link
JOIN clinvar_controls clinvar ON clinvar.id = link.clinvar_control_id
WHERE link.allele_id = :alleleId AND <begun:link>
ORDER BY link.valid_from, <ended:link> NULLS LAST, link.id
