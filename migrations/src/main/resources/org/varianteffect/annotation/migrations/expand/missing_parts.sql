--liquibase formatted sql logicalFilePath:annotation-migrations/expand

-- What adopted tables may lack. Indexes that serve the same purpose count, whatever they are called. Each is built
-- CONCURRENTLY: neither readers nor writers wait. That build itself may have to wait for old transactions, without anybody
-- waiting for it, so it has no lock timeout; an interrupted one leaves an invalid index, which is dropped first. An index of
-- somebody else's that has the name but serves another purpose is left alone: expand stops, and says so.

--changeset annotations:mapping_records.error_message
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_attribute WHERE attrelid = annotation_backfill.here('mapping_records') AND attname = 'error_message' AND NOT attisdropped
ALTER TABLE mapping_records ADD COLUMN error_message varchar NULL;
INSERT INTO annotation_backfill.added_parts (name) VALUES ('mapping_records.error_message');
--rollback SELECT annotation_backfill.drop_added_error_message();

--changeset annotations:uq_alleles_vrs_digest runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('alleles', '{vrs_digest}', true, NULL)
SELECT annotation_backfill.make_room_for_index('uq_alleles_vrs_digest');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_alleles_vrs_digest') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_alleles_vrs_digest ON alleles (vrs_digest);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_alleles_vrs_digest');

--changeset annotations:uq_mapping_records_current runInTransaction:false
--validCheckSum: 9:ac9870c741423e2fc7b760123f6d2e77
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_records', '{variant_id}', true, 'valid_to IS NULL')
SELECT annotation_backfill.make_room_for_index('uq_mapping_records_current');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_mapping_records_current') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_mapping_records_current ON mapping_records (variant_id) INCLUDE (id) WHERE valid_to IS NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_mapping_records_current');

--changeset annotations:uq_mapping_record_alleles_live runInTransaction:false
--validCheckSum: 9:93ed01decfb3bf7d1e988231616ee463
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_record_alleles', '{mapping_record_id,allele_id}', true, 'valid_to IS NULL')
SELECT annotation_backfill.make_room_for_index('uq_mapping_record_alleles_live');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_mapping_record_alleles_live') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_mapping_record_alleles_live ON mapping_record_alleles (mapping_record_id, allele_id) INCLUDE (is_authoritative) WHERE valid_to IS NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_mapping_record_alleles_live');

--changeset annotations:uq_clinvar_controls_db_name_identifier_version runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('clinvar_controls', '{db_name,db_identifier,db_version}', true, NULL)
SELECT annotation_backfill.make_room_for_index('uq_clinvar_controls_db_name_identifier_version');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_clinvar_controls_db_name_identifier_version') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_clinvar_controls_db_name_identifier_version ON clinvar_controls (db_name, db_identifier, db_version);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_clinvar_controls_db_name_identifier_version');

--changeset annotations:uq_gnomad_allele_links_live runInTransaction:false
--validCheckSum: 9:fc9bafed89b85304d2ac92f0763198fc
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('gnomad_allele_links', '{allele_id}', true, 'valid_to IS NULL')
SELECT annotation_backfill.make_room_for_index('uq_gnomad_allele_links_live');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_gnomad_allele_links_live') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_gnomad_allele_links_live ON gnomad_allele_links (allele_id) INCLUDE (gnomad_variant_id) WHERE valid_to IS NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_gnomad_allele_links_live');

--changeset annotations:uq_clinvar_allele_links_live runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('clinvar_allele_links', '{allele_id,clinvar_control_id}', true, 'valid_to IS NULL')
SELECT annotation_backfill.make_room_for_index('uq_clinvar_allele_links_live');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_clinvar_allele_links_live') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_clinvar_allele_links_live ON clinvar_allele_links (allele_id, clinvar_control_id) WHERE valid_to IS NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_clinvar_allele_links_live');

--changeset annotations:uq_vep_allele_consequences_live runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('vep_allele_consequences', '{allele_id}', true, 'valid_to IS NULL')
SELECT annotation_backfill.make_room_for_index('uq_vep_allele_consequences_live');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('uq_vep_allele_consequences_live') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE UNIQUE INDEX CONCURRENTLY uq_vep_allele_consequences_live ON vep_allele_consequences (allele_id) WHERE valid_to IS NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('uq_vep_allele_consequences_live');

--changeset annotations:ix_alleles_clingen_allele_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('alleles', '{clingen_allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_alleles_clingen_allele_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_alleles_clingen_allele_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_alleles_clingen_allele_id ON alleles (clingen_allele_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_alleles_clingen_allele_id');

--changeset annotations:ix_mapping_records_variant_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_records', '{variant_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_mapping_records_variant_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_records_variant_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_records_variant_id ON mapping_records (variant_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_records_variant_id');

--changeset annotations:ix_mapping_record_alleles_mapping_record_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_record_alleles', '{mapping_record_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_mapping_record_alleles_mapping_record_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_record_alleles_mapping_record_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_record_alleles_mapping_record_id ON mapping_record_alleles (mapping_record_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_record_alleles_mapping_record_id');

--changeset annotations:ix_mapping_record_alleles_allele_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_record_alleles', '{allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_mapping_record_alleles_allele_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_record_alleles_allele_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_record_alleles_allele_id ON mapping_record_alleles (allele_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_record_alleles_allele_id');

--changeset annotations:ix_gnomad_allele_links_allele_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('gnomad_allele_links', '{allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_gnomad_allele_links_allele_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_gnomad_allele_links_allele_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_gnomad_allele_links_allele_id ON gnomad_allele_links (allele_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_gnomad_allele_links_allele_id');

--changeset annotations:ix_gnomad_allele_links_gnomad_variant_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('gnomad_allele_links', '{gnomad_variant_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_gnomad_allele_links_gnomad_variant_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_gnomad_allele_links_gnomad_variant_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_gnomad_allele_links_gnomad_variant_id ON gnomad_allele_links (gnomad_variant_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_gnomad_allele_links_gnomad_variant_id');

--changeset annotations:ix_clinvar_allele_links_allele_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('clinvar_allele_links', '{allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_clinvar_allele_links_allele_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_clinvar_allele_links_allele_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_clinvar_allele_links_allele_id ON clinvar_allele_links (allele_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_clinvar_allele_links_allele_id');

--changeset annotations:ix_clinvar_allele_links_clinvar_control_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('clinvar_allele_links', '{clinvar_control_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_clinvar_allele_links_clinvar_control_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_clinvar_allele_links_clinvar_control_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_clinvar_allele_links_clinvar_control_id ON clinvar_allele_links (clinvar_control_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_clinvar_allele_links_clinvar_control_id');

--changeset annotations:ix_vep_allele_consequences_allele_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('vep_allele_consequences', '{allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_vep_allele_consequences_allele_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_vep_allele_consequences_allele_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_vep_allele_consequences_allele_id ON vep_allele_consequences (allele_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_vep_allele_consequences_allele_id');

--changeset annotations:ix_alleles_level runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('alleles', '{level}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_alleles_level');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_alleles_level') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_alleles_level ON alleles (level);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_alleles_level');

--changeset annotations:ix_mapping_records_vrs_digest runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_records', '{vrs_digest}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_mapping_records_vrs_digest');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_records_vrs_digest') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_records_vrs_digest ON mapping_records (vrs_digest);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_records_vrs_digest');

--changeset annotations:ix_mapping_records_target_gene_mapping_id runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('mapping_records', '{target_gene_mapping_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_mapping_records_target_gene_mapping_id');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_records_target_gene_mapping_id') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_records_target_gene_mapping_id ON mapping_records (target_gene_mapping_id);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_records_target_gene_mapping_id');

--changeset annotations:ix_annotation_event_allele runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('annotation_event', '{allele_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_annotation_event_allele');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_annotation_event_allele') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_annotation_event_allele ON annotation_event (allele_id, annotation_type, created_at DESC, id DESC);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_annotation_event_allele');

--changeset annotations:ix_annotation_event_variant runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM annotation_backfill.equivalent_indexes('annotation_event', '{variant_id}', false, NULL)
SELECT annotation_backfill.make_room_for_index('ix_annotation_event_variant');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_annotation_event_variant') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_annotation_event_variant ON annotation_event (variant_id, annotation_type, created_at DESC, id DESC);
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_annotation_event_variant');

-- The view v_variant_annotations fills missing HGVS from translations that are the same change; few rows have that.
--changeset annotations:ix_mapping_record_alleles_projection_group runInTransaction:false
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:0 SELECT count(*) FROM pg_index WHERE indexrelid = annotation_backfill.here('ix_mapping_record_alleles_projection_group') AND indisvalid AND pg_get_indexdef(indexrelid) ~ '\(mapping_record_id, projection_group\) WHERE'
SELECT annotation_backfill.make_room_for_index('ix_mapping_record_alleles_projection_group');
INSERT INTO annotation_backfill.added_parts (name) VALUES ('ix_mapping_record_alleles_projection_group') ON CONFLICT DO NOTHING;
SET lock_timeout = 0;
CREATE INDEX CONCURRENTLY ix_mapping_record_alleles_projection_group ON mapping_record_alleles (mapping_record_id, projection_group)
  WHERE valid_to IS NULL AND projection_group IS NOT NULL;
SET lock_timeout = '2s';
--rollback SELECT annotation_backfill.drop_added_index('ix_mapping_record_alleles_projection_group');

-- Last of all that has a rollback, so that the rollback of expand asks first: it must not stop half-way.
--changeset annotations:rows_to_lose
SELECT 1;
--rollback SELECT annotation_backfill.drop_created_tables();
