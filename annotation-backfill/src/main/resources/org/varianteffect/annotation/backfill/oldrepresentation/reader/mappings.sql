-- L7
WITH mapped AS (
  SELECT
    v.urn,
    m.id,
    m.pre_mapped,
    m.post_mapped,
    m.vrs_version,
    m.error_message,
    m.mapped_date,
    m.mapping_api_version,
    m.current,
    m.clingen_allele_id
  FROM variants AS v
  JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
  WHERE <restriction>
),
control AS (
  SELECT l.mapped_variant_id, jsonb_agg(to_jsonb(c)) AS controls
  FROM mapped
  JOIN mapped_variants_clinical_controls AS l ON l.mapped_variant_id = mapped.id
  JOIN <controlTable> AS c ON c.id = l.clinical_control_id
  GROUP BY l.mapped_variant_id
),
gnomad AS (
  SELECT l.mapped_variant_id, jsonb_agg(to_jsonb(g)) AS variants
  FROM mapped
  JOIN gnomad_variants_mapped_variants AS l ON l.mapped_variant_id = mapped.id
  JOIN gnomad_variants AS g ON g.id = l.gnomad_variant_id
  GROUP BY l.mapped_variant_id
)
SELECT
  mapped.urn,
  mapped.pre_mapped,
  mapped.post_mapped,
  mapped.vrs_version,
  mapped.error_message,
  mapped.mapped_date,
  mapped.mapping_api_version,
  mapped.current,
  mapped.clingen_allele_id,
  control.controls,
  gnomad.variants
FROM mapped
LEFT JOIN control ON control.mapped_variant_id = mapped.id
LEFT JOIN gnomad ON gnomad.mapped_variant_id = mapped.id
