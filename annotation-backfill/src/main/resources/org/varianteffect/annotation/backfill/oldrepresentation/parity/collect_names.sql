-- L6, exact matches: the ids by which the variants are found.
INSERT INTO named (variant_id, id, score_set_id, in_old, in_new)
WITH old_name AS (
  SELECT DISTINCT o.variant_id, m.clingen_allele_id AS id, o.score_set_id
  FROM old_mapping AS o
  JOIN known_mapping AS m ON m.mapped_variant_id = o.mapped_variant_id
  WHERE m.clingen_allele_id <> ''
),
new_name AS (
  SELECT DISTINCT n.variant_id, a.clingen_allele_id AS id, n.score_set_id
  FROM new_mapping AS n
  JOIN alleles AS a ON a.id = n.allele_id
  WHERE a.clingen_allele_id IS NOT NULL
)
SELECT variant_id, id, coalesce(o.score_set_id, n.score_set_id), o.id IS NOT NULL, n.id IS NOT NULL
FROM old_name AS o
FULL JOIN new_name AS n USING (variant_id, id)
