-- L5, slip and all: a variant whose only gnomAD row is of another release has no line.
SELECT
  v.urn,
  v.hgvs_nt,
  v.hgvs_splice,
  v.hgvs_pro,
  <measured>
  m.vep_functional_consequence,
  g.allele_frequency,
  g.db_version,
  m.clingen_allele_id,
  c.clinical_significance,
  c.clinical_review_status
FROM variants AS v
LEFT JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
LEFT JOIN gnomad_variants_mapped_variants AS gl ON gl.mapped_variant_id = m.id
LEFT JOIN gnomad_variants AS g ON g.id = gl.gnomad_variant_id
LEFT JOIN (
  mapped_variants_clinical_controls AS cl
  JOIN <controlTable> AS c ON c.id = cl.clinical_control_id AND c.db_name = 'ClinVar' AND c.db_version = :clinvar
) ON cl.mapped_variant_id = m.id
WHERE v.scoreset_id = :scoreSetId AND (g.id IS NULL OR g.db_version = :gnomad)
ORDER BY split_part(v.urn, '#', 2)::bigint
