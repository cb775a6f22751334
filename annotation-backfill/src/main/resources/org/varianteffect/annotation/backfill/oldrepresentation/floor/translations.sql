INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to)
SELECT DISTINCT f.mapping_record_id, pair.partner_id, false, f.valid_from, f.valid_to
FROM floor_mapping AS f
JOIN (
  SELECT p.id AS allele_id, n.id AS partner_id
  FROM variant_translations AS t
  JOIN alleles AS p ON p.clingen_allele_id = t.aa_clingen_id AND p.level = 'protein'
  JOIN alleles AS n ON n.clingen_allele_id = t.nt_clingen_id AND n.level IN ('genomic', 'cdna')
  UNION ALL
  SELECT n.id, p.id
  FROM variant_translations AS t
  JOIN alleles AS p ON p.clingen_allele_id = t.aa_clingen_id AND p.level = 'protein'
  JOIN alleles AS n ON n.clingen_allele_id = t.nt_clingen_id AND n.level IN ('genomic', 'cdna')
) AS pair ON pair.allele_id = f.allele_id
