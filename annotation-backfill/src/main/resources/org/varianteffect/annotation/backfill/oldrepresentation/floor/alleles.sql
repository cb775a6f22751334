INSERT INTO alleles (vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, post_mapped, created_at, updated_at)
SELECT DISTINCT ON (f.digest) f.digest, f.level, m.hgvs_g, m.hgvs_c, m.hgvs_p, m.clingen_allele_id, m.post_mapped, current_date, current_date
FROM floor_mapping AS f
JOIN mapped_variants AS m ON m.id = f.mapped_variant_id
WHERE f.digest IS NOT NULL
ORDER BY f.digest, f.valid_to IS NULL DESC, f.mapped_date DESC, m.id DESC
ON CONFLICT (vrs_digest) DO NOTHING
