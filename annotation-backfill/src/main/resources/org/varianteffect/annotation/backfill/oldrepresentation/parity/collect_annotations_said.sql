-- What the live mappings of the differences' alleles say. OFFSET 0: looked up, for the planner would read all mappings of the database once a range.
INSERT INTO annotation_said (allele_id, source, key, release_order, mapped_date, mapped_variant_id)
WITH said AS MATERIALIZED (
  SELECT a.allele_id, c.mapped_variant_id, c.mapped_date, o.source, o.key, g.db_version
  FROM (SELECT DISTINCT allele_id FROM annotation_difference WHERE allele_id IS NOT NULL) AS a
  CROSS JOIN LATERAL (
    SELECT k.mapped_variant_id, k.mapped_date FROM contribution AS k WHERE k.allele_id = a.allele_id AND k.valid_to IS NULL OFFSET 0
  ) AS c
  CROSS JOIN LATERAL (SELECT t.source, t.key FROM old_annotation AS t WHERE t.mapped_variant_id = c.mapped_variant_id OFFSET 0) AS o
  LEFT JOIN LATERAL (SELECT v.db_version FROM gnomad_variants AS v WHERE o.source = 'gnomad' AND v.id = o.key OFFSET 0) AS g ON true
),
release AS MATERIALIZED (
  SELECT seen.db_version, annotation_backfill.release_order(seen.db_version) AS rank
  FROM (SELECT DISTINCT db_version FROM said WHERE db_version IS NOT NULL) AS seen
)
SELECT DISTINCT ON (s.allele_id, s.source, s.key) s.allele_id, s.source, s.key, coalesce(r.rank, '{}'), s.mapped_date, s.mapped_variant_id
FROM said AS s
LEFT JOIN release AS r ON r.db_version = s.db_version
ORDER BY s.allele_id, s.source, s.key, coalesce(r.rank, '{}') DESC, s.mapped_date DESC, s.mapped_variant_id DESC
