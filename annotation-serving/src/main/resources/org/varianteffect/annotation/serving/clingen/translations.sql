-- Of each id asked for, the ids of its translations (one hop) and of the translations of those (two hops, which lead back to
-- itself, too). A translation is a nucleotide and a protein allele that one record of a visible score set maps to, of which
-- it measured one. Records come last, for most links are left out before: of nothing but the measured allele itself.
WITH translation AS (
  SELECT DISTINCT asked.id AS asked_id, partner.clingen_allele_id AS partner_id, asked_allele.level = 'protein' AS asked_protein
  FROM unnest(:ids) AS asked (id)
  JOIN alleles asked_allele ON asked_allele.clingen_allele_id = asked.id
  JOIN mapping_record_alleles asked_link ON asked_link.allele_id = asked_allele.id AND <holds:asked_link>
  JOIN mapping_record_alleles partner_link
    ON partner_link.mapping_record_id = asked_link.mapping_record_id
    AND partner_link.allele_id <> asked_link.allele_id
    AND (asked_link.is_authoritative OR partner_link.is_authoritative)
    AND <holds:partner_link>
  JOIN alleles partner
    ON partner.id = partner_link.allele_id
    AND (partner.level = 'protein') <> (asked_allele.level = 'protein')
    AND partner.clingen_allele_id <> ''
  JOIN mapping_records r ON r.id = partner_link.mapping_record_id AND <holds:r>
  WHERE <visible_record:r>
)
SELECT asked_id, partner_id AS equivalent_id, NOT asked_protein AS protein FROM translation
UNION
SELECT translation.asked_id, back.clingen_allele_id, translation.asked_protein
FROM translation
JOIN alleles partner ON partner.clingen_allele_id = translation.partner_id AND (partner.level = 'protein') <> translation.asked_protein
JOIN mapping_record_alleles partner_link ON partner_link.allele_id = partner.id AND <holds:partner_link>
JOIN mapping_record_alleles back_link
  ON back_link.mapping_record_id = partner_link.mapping_record_id
  AND back_link.allele_id <> partner_link.allele_id
  AND (partner_link.is_authoritative OR back_link.is_authoritative)
  AND <holds:back_link>
JOIN alleles back
  ON back.id = back_link.allele_id
  AND (back.level = 'protein') = translation.asked_protein
  AND back.clingen_allele_id <> ''
JOIN mapping_records r ON r.id = back_link.mapping_record_id AND <holds:r>
WHERE <visible_record:r>
LIMIT :limit
