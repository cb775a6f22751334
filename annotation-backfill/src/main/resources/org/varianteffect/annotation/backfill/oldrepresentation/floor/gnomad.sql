-- One row per allele and gnomAD variant, over all of its mappings' windows; the one of the newest mapping is the allele's live one.
INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to)
SELECT allele_id, gnomad_variant_id, valid_from,
       CASE WHEN valid_to = 'infinity' THEN greatest(valid_from, lead(valid_from) OVER (PARTITION BY allele_id ORDER BY valid_to, newest)) ELSE valid_to END
FROM (
  SELECT f.allele_id, g.gnomad_variant_id, min(f.valid_from) AS valid_from,
         max(coalesce(f.valid_to, 'infinity')) AS valid_to, max(f.mapped_date) AS newest
  FROM floor_mapping AS f
  JOIN gnomad_variants_mapped_variants AS g ON g.mapped_variant_id = f.mapped_variant_id
  WHERE f.allele_id IS NOT NULL
  GROUP BY f.allele_id, g.gnomad_variant_id
) AS k
WHERE NOT EXISTS (SELECT FROM gnomad_allele_links AS l WHERE l.allele_id = k.allele_id)
