-- The variants of the ids that some id leads to.
INSERT INTO named (id, variant_id, score_set_id, in_old, in_new)
WITH id AS (
  SELECT DISTINCT answered AS id FROM equivalent
),
old_name AS (
  SELECT DISTINCT id.id, m.variant_id FROM id JOIN mapped_variants AS m ON m.clingen_allele_id = id.id AND m.current
),
new_name AS (
  SELECT DISTINCT id.id, r.variant_id
  FROM id
  JOIN alleles AS a ON a.clingen_allele_id = id.id
  JOIN mapping_record_alleles AS l ON l.allele_id = a.id AND l.is_authoritative AND l.valid_to IS NULL
  JOIN mapping_records AS r ON r.id = l.mapping_record_id AND r.valid_to IS NULL
)
SELECT named.id, named.variant_id, v.scoreset_id, named.in_old, named.in_new
FROM (
  SELECT id, variant_id, o.id IS NOT NULL AS in_old, n.id IS NOT NULL AS in_new FROM old_name AS o FULL JOIN new_name AS n USING (id, variant_id)
) AS named
JOIN variants AS v ON v.id = named.variant_id
