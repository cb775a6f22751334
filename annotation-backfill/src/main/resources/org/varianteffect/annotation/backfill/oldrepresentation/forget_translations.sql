DELETE FROM annotation_backfill.translated_alleles AS t
USING alleles AS a, alleles AS partner
WHERE a.id = t.allele_id AND partner.id = t.partner_id
  AND NOT EXISTS (
    SELECT FROM variant_translations AS v
    WHERE (v.aa_clingen_id, v.nt_clingen_id) = (a.clingen_allele_id, partner.clingen_allele_id)
      AND a.level = 'protein' AND partner.level IN ('genomic', 'cdna')
    UNION ALL
    SELECT FROM variant_translations AS v
    WHERE (v.aa_clingen_id, v.nt_clingen_id) = (partner.clingen_allele_id, a.clingen_allele_id)
      AND partner.level = 'protein' AND a.level IN ('genomic', 'cdna'))
