-- R6: where the column is empty, that of the level, or the document's own expression
SELECT 'ASSAY_HGVS'
FROM mapped_variants AS m
CROSS JOIN LATERAL (SELECT annotation_backfill.vrs_first_expression(m.post_mapped) AS value OFFSET 0) AS expression
CROSS JOIN LATERAL (
  SELECT annotation_backfill.level_of(
    nullif(m.alignment_level, ''), nullif(m.hgvs_g, ''), nullif(m.hgvs_c, ''), nullif(m.hgvs_p, ''), expression.value) AS level
) AS own
WHERE m.id = p.mapped_variant_id AND coalesce(m.hgvs_assay_level, '') = '' AND coalesce(p.old_value, '') = ''
  AND p.new_value = coalesce(
    CASE own.level WHEN 'genomic' THEN nullif(m.hgvs_g, '') WHEN 'cdna' THEN nullif(m.hgvs_c, '') WHEN 'protein' THEN nullif(m.hgvs_p, '') END,
    expression.value)
