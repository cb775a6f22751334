--liquibase formatted sql logicalFilePath:annotation-migrations/baseline

-- The old representation: every annotation hangs on a mapped variant.

--changeset annotations:mapped_variants
CREATE TABLE mapped_variants (
  id serial PRIMARY KEY,
  variant_id integer NOT NULL REFERENCES variants,
  pre_mapped jsonb NULL,
  post_mapped jsonb NULL,
  vrs_version varchar NULL,
  error_message varchar NULL,
  modification_date date NOT NULL DEFAULT CURRENT_DATE,
  mapped_date date NOT NULL,
  mapping_api_version varchar NOT NULL,
  current boolean NOT NULL,
  target_gene_mapping_id integer NULL REFERENCES target_gene_mappings,
  alignment_level varchar(16) NULL,
  at_mismatched_locus boolean NULL,
  near_gap boolean NULL,
  clingen_allele_id varchar NULL,
  vep_functional_consequence varchar NULL,
  vep_access_date date NULL,
  hgvs_assay_level varchar NULL,
  hgvs_g varchar NULL,
  hgvs_c varchar NULL,
  hgvs_p varchar NULL,
  CONSTRAINT ck_mapped_variants_alignment_level_valid CHECK (alignment_level IN ('genomic', 'cdna', 'protein'))
);
CREATE INDEX ix_mapped_variants_variant_id ON mapped_variants (variant_id);
CREATE INDEX ix_mapped_variants_clingen_allele_id ON mapped_variants (clingen_allele_id);
CREATE INDEX ix_mapped_variants_pre_mapped_id ON mapped_variants ((pre_mapped ->> 'id'));
CREATE INDEX ix_mapped_variants_post_mapped_id ON mapped_variants ((post_mapped ->> 'id'));
--rollback DROP TABLE mapped_variants;

--changeset annotations:gnomad_variants
CREATE TABLE gnomad_variants (
  id serial PRIMARY KEY,
  db_name varchar NOT NULL,
  db_identifier varchar NOT NULL,
  db_version varchar NOT NULL,
  allele_count integer NOT NULL,
  allele_number integer NOT NULL,
  allele_frequency double precision NOT NULL,
  faf95_max double precision NULL,
  faf95_max_ancestry varchar NULL,
  creation_date date NOT NULL DEFAULT CURRENT_DATE,
  modification_date date NOT NULL DEFAULT CURRENT_DATE
);
CREATE INDEX ix_gnomad_variants_db_identifier ON gnomad_variants (db_identifier);
CREATE INDEX ix_gnomad_variants_db_version ON gnomad_variants (db_version);
--rollback DROP TABLE gnomad_variants;

--changeset annotations:gnomad_variants_mapped_variants
CREATE TABLE gnomad_variants_mapped_variants (
  mapped_variant_id integer NOT NULL REFERENCES mapped_variants,
  gnomad_variant_id integer NOT NULL REFERENCES gnomad_variants,
  PRIMARY KEY (mapped_variant_id, gnomad_variant_id)
);
CREATE INDEX ix_gnomad_variants_mapped_variants_gnomad_variant_id ON gnomad_variants_mapped_variants (gnomad_variant_id);
--rollback DROP TABLE gnomad_variants_mapped_variants;

--changeset annotations:clinical_controls
CREATE TABLE clinical_controls (
  id serial PRIMARY KEY,
  gene_symbol varchar NULL,
  clinical_significance varchar NULL,
  clinical_review_status varchar NULL,
  db_name varchar NOT NULL,
  db_identifier varchar NOT NULL,
  db_version varchar NOT NULL,
  clinvar_variation_id varchar NULL,
  creation_date date NOT NULL DEFAULT CURRENT_DATE,
  modification_date date NOT NULL DEFAULT CURRENT_DATE,
  CONSTRAINT uq_clinical_controls_db_name_identifier_version UNIQUE (db_name, db_identifier, db_version)
);
CREATE INDEX ix_clinical_controls_db_name ON clinical_controls (db_name);
CREATE INDEX ix_clinical_controls_db_identifier ON clinical_controls (db_identifier);
CREATE INDEX ix_clinical_controls_db_version ON clinical_controls (db_version);
--rollback DROP TABLE clinical_controls;

--changeset annotations:mapped_variants_clinical_controls
CREATE TABLE mapped_variants_clinical_controls (
  mapped_variant_id integer NOT NULL REFERENCES mapped_variants,
  clinical_control_id integer NOT NULL REFERENCES clinical_controls,
  PRIMARY KEY (mapped_variant_id, clinical_control_id)
);
CREATE INDEX ix_mapped_variants_clinical_controls_clinical_control_id ON mapped_variants_clinical_controls (clinical_control_id);
--rollback DROP TABLE mapped_variants_clinical_controls;

--changeset annotations:variant_translations
CREATE TABLE variant_translations (
  aa_clingen_id varchar NOT NULL,
  nt_clingen_id varchar NOT NULL,
  creation_date date NOT NULL DEFAULT CURRENT_DATE,
  modification_date date NOT NULL DEFAULT CURRENT_DATE,
  PRIMARY KEY (aa_clingen_id, nt_clingen_id)
);
CREATE INDEX ix_variant_translations_nt_clingen_id ON variant_translations (nt_clingen_id);
--rollback DROP TABLE variant_translations;

-- The other shape in the field: the same table under its new name, which the association's foreign key followed, and a
-- view for those who still ask for the old name.

--changeset annotations:clinvar_controls_renamed contextFilter:renamed
ALTER TABLE clinical_controls RENAME TO clinvar_controls;
ALTER TABLE clinvar_controls
  RENAME CONSTRAINT uq_clinical_controls_db_name_identifier_version TO uq_clinvar_controls_db_name_identifier_version;
CREATE VIEW clinical_controls AS
SELECT
  id, gene_symbol, clinical_significance, clinical_review_status, db_name, db_identifier, db_version,
  clinvar_variation_id, creation_date, modification_date
FROM clinvar_controls;
--rollback DROP VIEW clinical_controls;
--rollback ALTER TABLE clinvar_controls RENAME CONSTRAINT uq_clinvar_controls_db_name_identifier_version TO uq_clinical_controls_db_name_identifier_version;
--rollback ALTER TABLE clinvar_controls RENAME TO clinical_controls;
