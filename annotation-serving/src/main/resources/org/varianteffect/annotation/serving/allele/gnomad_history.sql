SELECT
<include:gnomad_columns>,
  link.valid_from,
  <ended:link> AS valid_to
FROM gnomad_allele_links link
JOIN gnomad_variants gnomad ON gnomad.id = link.gnomad_variant_id
WHERE link.allele_id = :alleleId AND <begun:link>
ORDER BY link.valid_from, <ended:link> NULLS LAST, link.id
