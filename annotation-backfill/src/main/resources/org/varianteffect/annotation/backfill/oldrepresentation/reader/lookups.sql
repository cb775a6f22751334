-- L6, of ids of one allele each: itself, its translations (one hop), and theirs (two).
WITH asked AS (
  SELECT unnest(:keys) AS id
),
near AS (
  SELECT asked.id AS asked, t.nt_clingen_id AS id
  FROM asked
  JOIN variant_translations AS t ON t.aa_clingen_id = asked.id
  UNION ALL
  SELECT asked.id, t.aa_clingen_id
  FROM asked
  JOIN variant_translations AS t ON t.nt_clingen_id = asked.id
),
equivalent AS (
  SELECT id AS asked, id FROM asked
  UNION
  SELECT asked, id FROM near
  UNION
  SELECT near.asked, t.aa_clingen_id
  FROM near
  JOIN variant_translations AS t ON t.nt_clingen_id = near.id
  UNION
  SELECT near.asked, t.nt_clingen_id
  FROM near
  JOIN variant_translations AS t ON t.aa_clingen_id = near.id
)
SELECT e.asked, e.id, v.urn, v.hgvs_nt, v.hgvs_pro, v.hgvs_splice, s.urn, s.title, s.short_description, s.published_date
FROM equivalent AS e
JOIN mapped_variants AS m ON m.clingen_allele_id = e.id AND m.current
JOIN variants AS v ON v.id = m.variant_id
JOIN scoresets AS s ON s.id = v.scoreset_id
