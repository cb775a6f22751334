INSERT INTO scoresets (id, urn, published_date, private, num_variants, dataset_columns)
VALUES (1, 'urn:mavedb:00000001-a-1', '2023-01-01', false, 3, '{}'), (2, 'urn:mavedb:00000001-a-2', NULL, true, 1, '{}');
INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt)
SELECT i, 'urn:mavedb:00000001-a-' || (1 + i / 500) || '#' || i, '{}', 1 + i / 500, 'c.' || i || 'A>T'
FROM generate_series(1, 999) i;
INSERT INTO mapped_variants (
  id, variant_id, post_mapped, mapped_date, mapping_api_version, current, clingen_allele_id, hgvs_g,
  vep_functional_consequence, vep_access_date, error_message)
SELECT i, i, '{"id": "x"}', '2024-01-01', 'v1', true, 'CA' || i, 'NC_1:g.' || i || 'A>T',
  CASE WHEN i % 3 > 0 THEN 'missense_variant' END, CASE WHEN i % 3 > 1 OR i % 6 = 0 THEN DATE '2024-02-01' + i END,
  CASE WHEN i % 100 = 0 THEN 'failed' END
FROM generate_series(1, 900) i;
INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency)
VALUES (1, 'gnomAD', '1-1-A-T', 'v4.1', 1, 2, 0.5);
INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id) SELECT i, 1 FROM generate_series(1, 300) i;
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_class WHERE relname = 'clinical_controls' AND relkind = 'r') THEN
    INSERT INTO clinical_controls (id, db_name, db_identifier, db_version) VALUES (1, 'ClinVar', '123', '01_2024');
  ELSE
    INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version) VALUES (1, 'ClinVar', '123', '01_2024');
  END IF;
END $$;
INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id) SELECT i, 1 FROM generate_series(1, 200) i;
INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id) SELECT 'PA' || i, 'CA' || i FROM generate_series(1, 50) i;
INSERT INTO variant_annotation_status (variant_id, annotation_type, status) SELECT i, 'vrs_mapping', 'success' FROM generate_series(1, 900) i;
SELECT setval('mapped_variants_id_seq', 5000), setval('variants_id_seq', 5000);
REFRESH MATERIALIZED VIEW published_variants_materialized_view;
