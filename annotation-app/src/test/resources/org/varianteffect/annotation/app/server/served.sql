-- Two published score sets and a private one; a variant with two mappings, of which the second holds; what sources say of its alleles.
INSERT INTO scoresets (id, urn, title, private, published_date, num_variants, dataset_columns) VALUES
  (1, 'urn:mavedb:00000001-a-1', 'First', false, '2023-05-01', 3, '{"score_columns": ["score"], "count_columns": []}'),
  (2, 'urn:mavedb:00000002-a-1', 'Second', false, '2024-05-01', 1, '{"score_columns": ["score"], "count_columns": []}'),
  (3, 'tmp:11111111-2222-3333-4444-555555555555', 'Private', true, NULL, 1, '{"score_columns": ["score"], "count_columns": []}');
INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, hgvs_pro, creation_date, modification_date) VALUES
  (1, 'urn:mavedb:00000001-a-1#1', '{"score_data": {"score": 0.10}}', 1, 'c.1A>G', 'p.Met1Val', '2023-01-01', '2023-01-01'),
  (2, 'urn:mavedb:00000001-a-1#2', '{"score_data": {"score": "NaN"}}', 1, 'c.2A>G', NULL, '2023-01-01', '2023-01-01'),
  (10, 'urn:mavedb:00000001-a-1#10', '{"score_data": {"score": -1}}', 1, 'c.10A>G', NULL, '2023-01-01', '2023-01-01'),
  (20, 'urn:mavedb:00000002-a-1#1', '{"score_data": {"score": 2}}', 2, NULL, 'p.Met1Val', '2023-01-01', '2023-01-01'),
  (30, 'tmp:11111111-2222-3333-4444-555555555555#1', '{"score_data": {"score": 3}}', 3, 'c.9A>G', NULL, '2023-01-01', '2023-01-01');

INSERT INTO alleles (id, vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, post_mapped, created_at, updated_at)
OVERRIDING SYSTEM VALUE VALUES
  (1, 'ga4gh:VA.old', 'cdna', NULL, 'NM_1:c.1A>C', NULL, NULL, NULL, '2023-01-01', '2023-01-01'),
  (2, 'ga4gh:VA.new', 'cdna', NULL, 'NM_1:c.1A>G', NULL, 'CA2', '{"type": "Allele", "n": 1.0}', '2024-01-01', '2024-01-01'),
  (5, 'ga4gh:VA.protein', 'protein', NULL, NULL, 'NP_1:p.Met1Val', 'PA5', NULL, '2024-01-01', '2024-01-01'),
  (9, 'ga4gh:VA.private', 'cdna', NULL, 'NM_1:c.9A>G', NULL, 'CA9', NULL, '2024-01-01', '2024-01-01');
INSERT INTO mapping_records (id, variant_id, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, vrs_version, valid_from, valid_to)
OVERRIDING SYSTEM VALUE VALUES
  (1, 1, 'cdna', 'NM_1:c.1A>C', 'v1', '2023-02-01', '1.3', '2023-02-01Z', '2024-06-01Z'),
  (2, 1, 'cdna', 'NM_1:c.1A>G', 'v2', '2024-06-01', '2.0', '2024-06-01Z', NULL),
  (3, 20, 'protein', 'NP_1:p.Met1Val', 'v2', '2024-06-01', '2.0', '2024-06-01Z', NULL),
  (4, 30, 'cdna', 'NM_1:c.9A>G', 'v2', '2024-06-01', '2.0', '2024-06-01Z', NULL);
INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, projection_group, valid_from, valid_to) VALUES
  (1, 1, true, NULL, '2023-02-01Z', '2024-06-01Z'),
  (2, 2, true, 7, '2024-06-01Z', NULL),
  (2, 5, false, 7, '2024-06-01Z', NULL),
  (3, 5, true, NULL, '2024-06-01Z', NULL),
  (4, 9, true, NULL, '2024-06-01Z', NULL);
INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to) VALUES
  (1, 'stop_gained', '109', '2023-02-10', '2023-02-01Z', NULL),
  (2, NULL, '111', '2024-06-02', '2024-06-01Z', '2024-08-01Z'),
  (2, 'missense_variant', '112', '2024-08-01', '2024-08-01Z', NULL);
INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency, creation_date, modification_date)
VALUES
  (1, 'gnomAD', '1-1-A-G', 'v3.1.2', 1, 4, 0.25, '2024-01-01', '2024-01-01'),
  (2, 'gnomAD', '1-1-A-G', 'v4.1', 1, 8, 0.125, '2024-01-01', '2024-01-01');
INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to) VALUES
  (2, 1, '2024-06-01Z', '2024-07-01Z'), (2, 2, '2024-07-01Z', NULL);
INSERT INTO clinvar_controls (id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version,
                              creation_date, modification_date) VALUES
  (1, 'TP53', 'Benign', 'no assertion', 'ClinVar', '17864', '06_2024', '2024-06-01', '2024-06-01'),
  (2, 'TP53', 'Pathogenic', 'reviewed', 'ClinVar', '17864', '07_2024', '2024-07-01', '2024-07-01');
INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from, valid_to) VALUES
  (2, 1, '2024-06-01Z', NULL), (2, 2, '2024-07-01Z', NULL);
