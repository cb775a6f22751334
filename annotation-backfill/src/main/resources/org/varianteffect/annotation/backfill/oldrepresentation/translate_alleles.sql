-- E1: which alleles are translations of each other, both ways.
INSERT INTO annotation_backfill.translated_alleles (allele_id, partner_id)
WITH pair AS MATERIALIZED (
  SELECT p.id AS protein_id, n.id AS nucleotide_id
  FROM variant_translations AS t
  JOIN alleles AS p ON p.clingen_allele_id = t.aa_clingen_id AND p.level = 'protein'
  JOIN alleles AS n ON n.clingen_allele_id = t.nt_clingen_id AND n.level IN ('genomic', 'cdna')
  WHERE t.aa_clingen_id <> '' AND t.nt_clingen_id <> ''
)
SELECT protein_id, nucleotide_id FROM pair
UNION
SELECT nucleotide_id, protein_id FROM pair
EXCEPT
SELECT allele_id, partner_id FROM annotation_backfill.translated_alleles
