-- Each comes with where it shows: variant | reader | subject | old value | new value, the last three by how they begin; (none): there is none.

-- L1: a wrong value in each column that comes from the new tables
--> 1 | L1 | clingen_allele_id | CA1 | CA999
UPDATE alleles SET clingen_allele_id = 'CA999' WHERE id = live_allele(1);
--> 2 | L1 | hgvs_g | NC_1.1:g.2A>T | wrong
UPDATE alleles SET hgvs_g = 'wrong' WHERE id = live_allele(2);
--> 3 | L1 | hgvs_c | NM_1.1:c.3A>T | (none)
UPDATE alleles SET hgvs_c = NULL WHERE id = live_allele(3);
--> 4 | L1 | hgvs_p | NP_1.1:p.Lys4Ter | wrong
UPDATE alleles SET hgvs_p = 'wrong' WHERE id = live_allele(4);
--> 5 | L1 | hgvs_assay_level | NC_1.1:g.5A>T | wrong
UPDATE mapping_records SET hgvs_assay_level = 'wrong' WHERE id = live_record(5);
--> 6 | L1 | vep_functional_consequence | missense_variant | wrong
UPDATE vep_allele_consequences SET functional_consequence = 'wrong' WHERE allele_id = live_allele(6);
--> 7 | L1 | vep_access_date | 2024-02-01 | 2024-03-03
UPDATE vep_allele_consequences SET access_date = '2024-03-03' WHERE allele_id = live_allele(7);
--> 8 | L1 | vep_functional_consequence | missense_variant | (none)
UPDATE vep_allele_consequences SET functional_consequence = NULL WHERE allele_id = live_allele(8);
--> 9 | L1 | mapped_date | 2024-01-01 | 2024-01-02
UPDATE mapping_records SET mapped_date = '2024-01-02' WHERE id = live_record(9);
--> 10 | L1 | mapping_api_version | 1.24 | 9
UPDATE mapping_records SET mapping_api_version = '9' WHERE id = live_record(10);
--> 11 | L1 | vrs_version | 2.0 | 1.3
UPDATE mapping_records SET vrs_version = '1.3' WHERE id = live_record(11);
--> 12 | L1 | mapping_error | none | (none)
UPDATE mapping_records SET error_message = NULL WHERE id = live_record(12);
--> 25 | L1 | vep_functional_consequence | missense_variant | (none)
DELETE FROM vep_allele_consequences WHERE allele_id = live_allele(25);

-- L1: a lost variant, a lost allele, a record that ends without a successor, rows twice
--> 13 | L1 | (mapping) | { | (none)
DELETE FROM mapping_records WHERE variant_id = 13;
--> 14 | L1 | clingen_allele_id | CA14 | (none)
DELETE FROM mapping_record_alleles WHERE mapping_record_id = live_record(14);
--> 15 | L1 | (row) | (none) | {
INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date)
VALUES (live_allele(15), 'missense_variant', '111', '2024-02-01');
--> 16 | L1 | (row) | (none) | {
INSERT INTO mapping_records (variant_id, assay_level, mapping_api_version, mapped_date) VALUES (16, 'genomic', '1.24', '2024-01-01');
--> 17 | L1 | (mapping) | { | (none)
UPDATE mapping_records SET valid_to = '2025-01-01' WHERE id = live_record(17);
--> 18 | L1 | clingen_allele_id | CA18 | CA19
UPDATE mapping_record_alleles SET allele_id = live_allele(19) WHERE mapping_record_id = live_record(18);

-- L2: a missing link, an extra one, one to another control, one twice, one that has ended, a control that says something else
--> 20 | L2 | ClinVar control | 20 of 01_2024 | (none)
DELETE FROM clinvar_allele_links WHERE allele_id = live_allele(20);
--> 21 | L2 | ClinVar control | (none) | 1 of 01_2024
WITH link AS (
  INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id)
  SELECT live_allele(21), id FROM clinvar_controls WHERE db_identifier = '1'
  RETURNING id
)
INSERT INTO annotation_backfill.written_clinvar_allele_links (id, left_live) SELECT id, true FROM link;
--> 22 | L2 | ClinVar control | 22 of 01_2024 | (none)
UPDATE clinvar_allele_links SET clinvar_control_id = (SELECT id FROM clinvar_controls WHERE db_identifier = '2') WHERE allele_id = live_allele(22);
--> 23 | L2 | ClinVar control | (none) | 23 of 01_2024
INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id)
SELECT allele_id, clinvar_control_id FROM clinvar_allele_links WHERE allele_id = live_allele(23);
--> 24 | L2 | ClinVar control | 24 of 01_2024 | (none)
UPDATE clinvar_allele_links SET valid_to = '2025-01-01' WHERE allele_id = live_allele(24);

-- L3: the only control of a release
--> * | L3 | ClinVar 01_2020 | ClinVar 01_2020 | (none)
DELETE FROM clinvar_allele_links WHERE allele_id = live_allele(90);

-- L4: a missing link, another gnomAD row, one row too many, one twice
--> 30 | L4 | gnomAD variant 4030 | 1-30-A-T of v4.1 | (none)
DELETE FROM gnomad_allele_links WHERE valid_to IS NULL AND allele_id = live_allele(30);
--> 31 | L4 | gnomAD variant 4031 | 1-31-A-T of v4.1 | 1-1-A-T of v4.1
UPDATE gnomad_allele_links SET gnomad_variant_id = 4001 WHERE valid_to IS NULL AND allele_id = live_allele(31);
--> 32 | L4 | gnomAD variant 4002 | (none) | 1-2-A-T of v4.1
INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id) VALUES (live_allele(32), 4002);
--> 33 | L4 | gnomAD variant 4033 | (none) | 1-33-A-T of v4.1
INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id) VALUES (live_allele(33), 4033);

-- L5: what differs elsewhere, cell by cell
--> 34 | L5 | gnomad.gnomad_af | 0.01 | NA
DELETE FROM gnomad_allele_links WHERE valid_to IS NULL AND allele_id = live_allele(34);
--> 35 | L5 | mavedb.post_mapped_hgvs_p | NP_1.1:p.Lys35Ter | "p.(""x"",y)"
UPDATE alleles SET hgvs_p = 'p.("x",y)' WHERE id = live_allele(35);
--> 36 | L5 | mavedb.post_mapped_vrs_digest | ga4gh:VA. | wrong
UPDATE alleles SET vrs_digest = 'wrong' WHERE id = live_allele(36);
--> 37 | L5 | clinvar.clinical_significance | Benign | Pathogenic
UPDATE clinvar_allele_links SET clinvar_control_id = (SELECT id FROM clinvar_controls WHERE db_identifier = '91') WHERE allele_id = live_allele(37);

-- L6: a variant that is found by another id; a translation that is lost, and one that is invented
--> 40 | L6 | CA40 | exact match | (none)
UPDATE alleles SET clingen_allele_id = 'CA998' WHERE id = live_allele(40);
--> 41 | L6 | CA997 | (none) | exact match
UPDATE alleles SET clingen_allele_id = 'CA997' WHERE id = live_allele(41);
--> 97 | L6 | PA95 | CA97 | (none)
DELETE FROM mapping_record_alleles WHERE NOT is_authoritative AND mapping_record_id IN (live_record(95), live_record(97));
--> 98 | L6 | PA96 | CA98 | (none)
WITH link AS (
  UPDATE mapping_record_alleles SET valid_to = '2025-01-01' WHERE NOT is_authoritative AND mapping_record_id IN (live_record(96), live_record(98))
  RETURNING id
)
UPDATE annotation_backfill.written_derived_links SET left_live = false WHERE id IN (SELECT id FROM link);
--> 42 | L6 | PA95 | (none) | CA42
WITH link AS (
  INSERT INTO mapping_record_alleles (mapping_record_id, allele_id) VALUES (live_record(42), live_allele(95)) RETURNING id
)
INSERT INTO annotation_backfill.written_derived_links (id, left_live) SELECT id, true FROM link;

-- L7: documents, down to how a number is written, and what else a mapping says
--> 50 | L7 | pre_mapped | { | {"type": "Allele"}
UPDATE mapping_records SET pre_mapped = '{"type": "Allele"}' WHERE id = live_record(50);
--> 51 | L7 | pre_mapped | { | {
UPDATE mapping_records SET pre_mapped = jsonb_set(pre_mapped, '{location,start}', '51.0') WHERE id = live_record(51);
--> 52 | L7 | post_mapped | { | {
UPDATE alleles SET post_mapped = post_mapped || '{"x": 1}' WHERE id = live_allele(52);
--> 53 | L7 | post_mapped | { | (none)
UPDATE alleles SET post_mapped = NULL WHERE id = live_allele(53);
--> 54 | L7 | error_message | none | other
UPDATE mapping_records SET error_message = 'other' WHERE id = live_record(54);
--> 55 | L7 | (mapping) | mapped variant 24055 | (none)
DELETE FROM mapping_records WHERE variant_id = 55;
--> 56 | L7 | gnomAD variant 4056 | 1-56-A-T of v4.1 | (none)
DELETE FROM gnomad_allele_links WHERE valid_to IS NULL AND allele_id = live_allele(56);
--> 57 | L7 | (mapping) | (none) | mapping record
INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative) VALUES (live_record(57), live_allele(58), true);

-- The past: windows of records, links and annotations
--> 60 | AS_OF | mapping on 2023 | mapped variant 23060 | (none)
UPDATE mapping_records SET valid_to = valid_from WHERE id = past_record(60);
--> 61 | AS_OF | mapping on 2023 | mapped variant 23061 | mapping record
UPDATE mapping_records SET valid_to = valid_from WHERE id = past_record(61);
UPDATE mapping_records SET valid_from = '2023-01-01' WHERE id = live_record(61);
--> 62 | AS_OF | gnomad of allele | 3062 | (none)
UPDATE gnomad_allele_links SET valid_to = valid_from WHERE valid_to IS NOT NULL AND allele_id = live_allele(62);
--> 63 | AS_OF | gnomad of allele | (none) | 3001
UPDATE gnomad_allele_links SET gnomad_variant_id = 3001 WHERE valid_to IS NOT NULL AND allele_id = live_allele(63);
--> 64 | AS_OF | clinvar of allele | (none) |
UPDATE clinvar_allele_links SET valid_from = '2023-01-01' WHERE allele_id = live_allele(64);
--> 65 | AS_OF | vep of allele | missense_variant | (none)
UPDATE vep_allele_consequences SET valid_from = '2025-06-01' WHERE allele_id = live_allele(65);
--> 66 | AS_OF | mapping on 2023 | mapped variant 23066 | mapping record
UPDATE mapping_record_alleles SET valid_to = valid_from WHERE mapping_record_id = past_record(66);
--> 67 | AS_OF | vep of allele | (none) | wrong
UPDATE vep_allele_consequences SET functional_consequence = 'wrong' WHERE allele_id = live_allele(67);
--> 68 | AS_OF | access date of vep of allele | 2024-02-01 of 111 | 2024-03-03 of
UPDATE vep_allele_consequences SET access_date = '2024-03-03' WHERE allele_id = live_allele(68);
--> 69 | AS_OF | access date of vep of allele | 2024-02-01 of 111 | 2024-02-01 of wrong
UPDATE vep_allele_consequences SET source_version = 'wrong' WHERE allele_id = live_allele(69);

-- The past: what a mapping said then, and the names and the document of its allele
--> 70 | AS_OF | hgvs_assay_level on 2023 | NC_1.1:g.70A>T | wrong
UPDATE mapping_records SET hgvs_assay_level = 'wrong' WHERE id = past_record(70);
--> 71 | AS_OF | vrs_version on 2023 | 2.0 | 1.3
UPDATE mapping_records SET vrs_version = '1.3' WHERE id = past_record(71);
--> 72 | AS_OF | error_message on 2023 | none | (none)
UPDATE mapping_records SET error_message = NULL WHERE id = past_record(72);
--> 73 | AS_OF | pre_mapped on 2023 | { | {"type": "Allele"}
UPDATE mapping_records SET pre_mapped = '{"type": "Allele"}' WHERE id = past_record(73);
--> 74 | AS_OF | post_mapped on 2023 | { | {
UPDATE alleles SET post_mapped = post_mapped || '{"x": 1}' WHERE id = live_allele(74);
--> 75 | AS_OF | clingen_allele_id on 2023 | CA75 | CA996
UPDATE alleles SET clingen_allele_id = 'CA996' WHERE id = live_allele(75);
--> 76 | AS_OF | hgvs_g on 2023 | NC_1.1:g.76A>T | (none)
UPDATE alleles SET hgvs_g = NULL WHERE id = live_allele(76);
--> 77 | AS_OF | hgvs_c on 2023 | NM_1.1:c.77A>T | wrong
UPDATE alleles SET hgvs_c = 'wrong' WHERE id = live_allele(77);
--> 78 | AS_OF | hgvs_p on 2023 | NP_1.1:p.Lys78Ter | wrong
UPDATE alleles SET hgvs_p = 'wrong' WHERE id = live_allele(78);
