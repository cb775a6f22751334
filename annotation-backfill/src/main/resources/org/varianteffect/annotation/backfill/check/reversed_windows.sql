SELECT NULL::int AS mapped_variant_id, found.name || ' ' || found.id || ' ends before it begins' AS description
FROM (
  SELECT 'mapping_records' AS name, id FROM mapping_records WHERE valid_to < valid_from
  UNION ALL
  SELECT 'mapping_record_alleles', id FROM mapping_record_alleles WHERE valid_to < valid_from
  UNION ALL
  SELECT 'gnomad_allele_links', id FROM gnomad_allele_links WHERE valid_to < valid_from
  UNION ALL
  SELECT 'clinvar_allele_links', id FROM clinvar_allele_links WHERE valid_to < valid_from
  UNION ALL
  SELECT 'vep_allele_consequences', id FROM vep_allele_consequences WHERE valid_to < valid_from
) AS found
