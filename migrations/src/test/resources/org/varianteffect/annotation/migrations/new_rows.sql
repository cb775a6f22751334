INSERT INTO alleles (id, vrs_digest, level, hgvs_g, clingen_allele_id)
SELECT i, 'ga4gh:VA.' || i, 'genomic', 'NC_1:g.' || i || 'A>T', 'CA' || i FROM generate_series(1, 900) i;
INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from, error_message)
SELECT i, i, 'genomic', 'v1', '2024-01-01', '2024-01-01 00:00Z', CASE WHEN i % 100 = 0 THEN 'failed' END FROM generate_series(1, 900) i;
INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
SELECT i, i, true, '2024-01-01 00:00Z' FROM generate_series(1, 900) i;
INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from)
SELECT i, CASE WHEN i % 3 > 0 THEN 'missense_variant' END, '111', DATE '2024-02-01' + i, '2024-01-01 00:00Z'
FROM generate_series(1, 900) i WHERE i % 3 > 1 OR i % 6 = 0;
INSERT INTO annotation_backfill.runs (status, parameters, started_at, finished_at) VALUES ('finished', '{}', now(), now());
