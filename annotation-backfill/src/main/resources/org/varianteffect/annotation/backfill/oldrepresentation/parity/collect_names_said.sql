-- Names that alleles have and the mapping does not say (R9): who of their contributors says so.
INSERT INTO name_said (allele_id, field, value, first_id, last_id)
WITH asked AS MATERIALIZED (
  SELECT DISTINCT p.allele_id, p.field, p.new_value AS value
  FROM placed_difference AS p
  WHERE p.allele_id IS NOT NULL AND p.new_value IS NOT NULL AND coalesce(p.old_value, '') = ''
    AND p.field IN ('clingen_allele_id', 'hgvs_g', 'hgvs_c', 'hgvs_p')
)
SELECT q.allele_id, q.field, q.value, min(c.mapped_variant_id), max(c.mapped_variant_id)
FROM (SELECT DISTINCT allele_id FROM asked) AS a
-- OFFSET 0: looked up, for the planner would read all mappings of the database once a range
CROSS JOIN LATERAL (
  SELECT k.mapped_variant_id, k.assay_level, k.hgvs_assay_level FROM contribution AS k WHERE k.allele_id = a.allele_id OFFSET 0
) AS c
CROSS JOIN LATERAL (
  SELECT m.clingen_allele_id, m.hgvs_g, m.hgvs_c, m.hgvs_p FROM mapped_variants AS m WHERE m.id = c.mapped_variant_id OFFSET 0
) AS m
JOIN asked AS q
  ON q.allele_id = a.allele_id
  AND q.value = CASE q.field
    WHEN 'clingen_allele_id' THEN m.clingen_allele_id
    WHEN 'hgvs_g' THEN annotation_backfill.hgvs_at('genomic', nullif(m.hgvs_g, ''), c.assay_level, c.hgvs_assay_level)
    WHEN 'hgvs_c' THEN annotation_backfill.hgvs_at('cdna', nullif(m.hgvs_c, ''), c.assay_level, c.hgvs_assay_level)
    WHEN 'hgvs_p' THEN annotation_backfill.hgvs_at('protein', nullif(m.hgvs_p, ''), c.assay_level, c.hgvs_assay_level)
  END
GROUP BY q.allele_id, q.field, q.value
