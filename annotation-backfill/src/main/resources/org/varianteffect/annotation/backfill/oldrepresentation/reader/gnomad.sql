-- L4
WITH linked AS (
  SELECT l.gnomad_variant_id, array_agg(v.urn) AS variant_urns
  FROM variants AS v
  JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
  JOIN gnomad_variants_mapped_variants AS l ON l.mapped_variant_id = m.id
  WHERE v.scoreset_id = :scoreSetId
  GROUP BY l.gnomad_variant_id
)
SELECT
  g.id,
  g.db_name,
  g.db_identifier,
  g.db_version,
  g.allele_count,
  g.allele_number,
  g.allele_frequency,
  g.faf95_max,
  g.faf95_max_ancestry,
  g.creation_date,
  g.modification_date,
  linked.variant_urns
FROM linked
JOIN gnomad_variants AS g ON g.id = linked.gnomad_variant_id
