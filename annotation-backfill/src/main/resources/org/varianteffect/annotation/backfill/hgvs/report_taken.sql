-- R12: alleles whose HGVS another allele holds.
INSERT INTO annotation_backfill.anomalies (stage, kind, allele_id, source, key, detail)
SELECT 'timelines', 'HGVS_TAKEN', h.allele_id, 'allele', h.hgvs,
       jsonb_build_object('allele', a.vrs_digest, 'holder', holder.vrs_digest)
FROM chunk_allele AS c
JOIN annotation_backfill.hgvs_claims AS h ON h.allele_id = c.allele_id AND h.holder_id <> h.allele_id
JOIN alleles AS a ON a.id = h.allele_id
JOIN alleles AS holder ON holder.id = h.holder_id
