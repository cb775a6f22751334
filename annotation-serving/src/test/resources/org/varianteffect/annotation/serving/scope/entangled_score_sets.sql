-- Six score sets that share alleles, supersede each other and measure at every level, all at random; every third is private.
SELECT setseed(<seed>);

INSERT INTO scoresets (id, urn, title, private, published_date, replaces_id, num_variants, dataset_columns)
SELECT
  n,
  CASE WHEN n % 3 = 0 THEN 'tmp:set-' || n ELSE 'urn:mavedb:0000000' || n || '-a-1' END,
  'Set ' || n,
  n % 3 = 0,
  CASE WHEN n % 3 <> 0 THEN date '2024-01-01' + n END,
  CASE WHEN n > 1 AND random() < 0.4 THEN 1 + floor(random() * (n - 1))::int END,
  5,
  '{"score_columns": ["score"]}'
FROM generate_series(1, 6) AS n;

INSERT INTO variants (id, urn, data, scoreset_id, hgvs_nt, creation_date, modification_date)
SELECT
  s.id * 10 + n, s.urn || '#' || n, jsonb_build_object('score_data', jsonb_build_object('score', n)), s.id, 'c.' || n || 'A>G',
  '2023-01-01', '2023-01-01'
FROM scoresets AS s CROSS JOIN generate_series(1, 3) AS n;

INSERT INTO variant_annotation_status (variant_id, annotation_type, status, created_at, updated_at)
SELECT id, 'clinvar_control', 'success', '2024-01-01Z', '2024-01-01Z' FROM variants WHERE random() < 0.5;

-- Few ids, so that several alleles share one.
INSERT INTO alleles (id, vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, created_at, updated_at)
  OVERRIDING SYSTEM VALUE
SELECT
  n,
  'ga4gh:VA.' || n,
  (ARRAY['genomic', 'cdna', 'protein'])[1 + n % 3],
  CASE WHEN n % 3 = 0 THEN 'NC_1:g.' || n || 'A>G' END,
  CASE WHEN n % 3 = 1 THEN 'NM_1:c.' || n || 'A>G' END,
  CASE WHEN n % 3 = 2 THEN 'NP_1:p.Met' || n || 'Val' END,
  CASE WHEN random() < 0.8 THEN CASE WHEN n % 3 = 2 THEN 'PA' ELSE 'CA' END || 1 + floor(random() * 5) END,
  '2024-01-01', '2024-01-01'
FROM generate_series(1, 18) AS n;
UPDATE alleles SET clingen_allele_id = 'CA1,CA2' WHERE id = 18;

INSERT INTO mapping_records (variant_id, assay_level, mapping_api_version, mapped_date, pre_mapped, valid_from, valid_to)
SELECT id, 'cdna', 'v1', date '2024-01-01', jsonb '{"a": 1}', timestamptz '2024-01-01Z', timestamptz '2024-06-01Z' FROM variants WHERE random() < 0.6
UNION ALL
SELECT id, 'cdna', 'v2', date '2024-06-01', jsonb '{"a": 2}', timestamptz '2024-06-01Z', NULL FROM variants WHERE random() < 0.9;

INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, projection_group, valid_from, valid_to)
SELECT r.id, a.id, row_number() OVER (PARTITION BY r.id ORDER BY md5(a.id || ' ' || r.id || <seed>)) = 1, floor(random() * 3), r.valid_from, r.valid_to
FROM mapping_records AS r
JOIN alleles AS a ON ('x' || substr(md5(r.id || ' ' || a.id || <seed>), 1, 4))::bit(16)::int % 6 = 0;

INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency)
SELECT n, 'gnomAD', '1-' || n || '-A-G', 'v4.1', 1, 8, 0.125 FROM generate_series(1, 6) AS n;
INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from)
SELECT id, 1 + floor(random() * 6)::int, '2024-02-01Z' FROM alleles WHERE random() < 0.7;
INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version, clinical_significance)
SELECT n, 'ClinVar', n::text, '0' || 1 + n % 2 || '_2024', 'Benign' FROM generate_series(1, 6) AS n;
INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from)
SELECT a.id, c.id, '2024-02-01Z' FROM alleles AS a CROSS JOIN clinvar_controls AS c WHERE random() < 0.3;
INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
SELECT id, 'stop_gained', '111', date '2024-01-01', timestamptz '2024-01-01Z', timestamptz '2024-04-01Z' FROM alleles WHERE random() < 0.5
UNION ALL
SELECT id, 'missense_variant', '112', date '2024-05-01', timestamptz '2024-05-01Z', NULL FROM alleles WHERE random() < 0.7;
