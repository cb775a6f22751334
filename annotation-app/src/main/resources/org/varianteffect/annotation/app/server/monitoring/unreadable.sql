-- Why the tables that readers read cannot be read, a sentence each; only the catalog is asked.
SELECT
  CASE
    WHEN found.id IS NULL THEN format('table %s is missing, or its schema is not in the role''s search_path', wanted.name)
    ELSE format('role %s may not SELECT from %s', current_user, wanted.name)
  END
FROM unnest(ARRAY[
  'scoresets', 'variants', 'variant_annotation_status', 'alleles', 'mapping_records', 'mapping_record_alleles',
  'gnomad_variants', 'gnomad_allele_links', 'clinvar_controls', 'clinvar_allele_links', 'vep_allele_consequences'
]) WITH ORDINALITY AS wanted (name, place)
CROSS JOIN LATERAL (SELECT to_regclass(wanted.name) AS id) AS found
WHERE found.id IS NULL OR NOT has_table_privilege(found.id, 'SELECT')
ORDER BY wanted.place
