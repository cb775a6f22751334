-- Pairs that are no translations any more, or of which somebody has deleted an allele.
DELETE FROM annotation_backfill.translated_alleles AS t
USING (
  SELECT known.allele_id, known.partner_id
  FROM annotation_backfill.translated_alleles AS known
  LEFT JOIN alleles AS a ON a.id = known.allele_id
  LEFT JOIN alleles AS partner ON partner.id = known.partner_id
  WHERE NOT EXISTS (
    SELECT FROM variant_translations AS v
    WHERE (v.aa_clingen_id, v.nt_clingen_id) = (a.clingen_allele_id, partner.clingen_allele_id)
      AND a.level = 'protein' AND partner.level IN ('genomic', 'cdna')
    UNION ALL
    SELECT FROM variant_translations AS v
    WHERE (v.aa_clingen_id, v.nt_clingen_id) = (partner.clingen_allele_id, a.clingen_allele_id)
      AND partner.level = 'protein' AND a.level IN ('genomic', 'cdna'))
) AS stale
WHERE t.allele_id = stale.allele_id AND t.partner_id = stale.partner_id
