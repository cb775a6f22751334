SELECT required.name
FROM (VALUES ('mapped_variants', 'id'),
             ('mapped_variants', 'vep_functional_consequence'),
             ('mapped_variants', 'vep_access_date'),
             ('gnomad_variants_mapped_variants', 'gnomad_variant_id'),
             ('mapped_variants_clinical_controls', 'clinical_control_id'),
             ('variant_translations', 'aa_clingen_id')) AS expected (table_name, column_name)
CROSS JOIN LATERAL (SELECT expected.table_name || '.' || expected.column_name AS name) AS required
WHERE NOT EXISTS (
  SELECT FROM pg_attribute
  WHERE attrelid = to_regclass(expected.table_name) AND attname = expected.column_name AND NOT attisdropped)
