SELECT 'mappings' AS name, count(*) AS facts FROM mapped_variants
UNION ALL
SELECT 'gnomAD links', count(*) FROM gnomad_variants_mapped_variants
UNION ALL
SELECT 'ClinVar links', count(*) FROM mapped_variants_clinical_controls
UNION ALL
SELECT 'VEP values', count(*) FROM mapped_variants WHERE nullif(vep_functional_consequence, '') IS NOT NULL OR vep_access_date IS NOT NULL
UNION ALL
SELECT 'HGVS and ClinGen ids', coalesce(sum(num_nonnulls(
  nullif(clingen_allele_id, ''), nullif(hgvs_g, ''), nullif(hgvs_c, ''), nullif(hgvs_p, ''))), 0) FROM mapped_variants
UNION ALL
SELECT 'translation pairs', count(*) FROM variant_translations
