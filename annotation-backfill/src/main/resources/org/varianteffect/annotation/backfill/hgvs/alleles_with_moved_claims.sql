-- R12: what one allele claims decides what another one holds, whichever score sets they came with. So a run over some goes over those, too,
-- that are to give way, and over those that do not hold yet what they are to.
SELECT h.allele_id AS id
FROM annotation_backfill.hgvs_claims AS h
JOIN alleles AS a ON a.id = h.allele_id
WHERE h.holder_id <> h.allele_id
   OR coalesce(nullif(a.hgvs_g, ''), nullif(a.hgvs_c, ''), nullif(a.hgvs_p, '')) IS DISTINCT FROM h.hgvs
