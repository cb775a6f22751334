WITH mapping AS (
  SELECT count(*) AS mappings,
         count(*) FILTER (WHERE nullif(vep_functional_consequence, '') IS NOT NULL OR vep_access_date IS NOT NULL) AS consequences,
         coalesce(sum(num_nonnulls(
           nullif(clingen_allele_id, ''), nullif(hgvs_g, ''), nullif(hgvs_c, ''), nullif(hgvs_p, ''))), 0) AS names
  FROM mapped_variants
)
SELECT 'mappings' AS name, mappings AS facts FROM mapping
UNION ALL
SELECT 'gnomAD links', count(*) FROM gnomad_variants_mapped_variants
UNION ALL
SELECT 'ClinVar links', count(*) FROM mapped_variants_clinical_controls
UNION ALL
SELECT 'VEP values', consequences FROM mapping
UNION ALL
SELECT 'HGVS and ClinGen ids', names FROM mapping
UNION ALL
SELECT 'translation pairs', count(*) FROM variant_translations
