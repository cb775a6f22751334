--liquibase formatted sql logicalFilePath:annotation-migrations/baseline

-- The tables around the annotations, as the archive's own tools create them. For empty databases only: the embedded one
-- and those of tests.

--changeset annotations:scoresets
--preconditions onFail:HALT
--precondition-sql-check expectedResult:empty SELECT coalesce('not empty: ' || min(c.relname), 'empty') FROM pg_class c WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname NOT LIKE 'databasechangelog%' AND c.relname <> 'generation_unfinished' AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
CREATE TABLE scoresets (
  id serial PRIMARY KEY,
  urn varchar(64) NULL,
  title text NULL,
  short_description text NULL,
  abstract_text text NULL,
  method_text text NULL,
  extra_metadata jsonb NOT NULL DEFAULT '{}',
  private boolean NOT NULL DEFAULT true,
  published_date date NULL,
  processing_state varchar(32) NULL,
  processing_errors jsonb NULL,
  mapping_state varchar(32) NULL,
  mapping_errors jsonb NULL,
  num_variants integer NOT NULL DEFAULT 0,
  replaces_id integer NULL REFERENCES scoresets,
  dataset_columns jsonb NOT NULL DEFAULT '{}',
  creation_date date NOT NULL DEFAULT CURRENT_DATE,
  modification_date date NOT NULL DEFAULT CURRENT_DATE
);
CREATE UNIQUE INDEX ix_scoresets_urn ON scoresets (urn);
CREATE INDEX ix_scoresets_replaces_id ON scoresets (replaces_id);
--rollback DROP TABLE scoresets;

--changeset annotations:variants
CREATE TABLE variants (
  id serial PRIMARY KEY,
  urn varchar(64) NULL,
  data jsonb NOT NULL,
  scoreset_id integer NOT NULL REFERENCES scoresets,
  hgvs_nt text NULL,
  hgvs_pro text NULL,
  hgvs_splice text NULL,
  creation_date date NOT NULL DEFAULT CURRENT_DATE,
  modification_date date NOT NULL DEFAULT CURRENT_DATE
);
CREATE UNIQUE INDEX ix_variants_urn ON variants (urn);
CREATE INDEX ix_variants_scoreset_id ON variants (scoreset_id);
--rollback DROP TABLE variants;

--changeset annotations:pipelines
CREATE TABLE pipelines (
  id serial PRIMARY KEY,
  name varchar(200) NOT NULL,
  description text NULL,
  status varchar(50) NOT NULL,
  correlation_id varchar(255) NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz NULL,
  finished_at timestamptz NULL
);
CREATE INDEX ix_pipelines_status ON pipelines (status);
CREATE INDEX ix_pipelines_created_at ON pipelines (created_at);
--rollback DROP TABLE pipelines;

--changeset annotations:job_runs
CREATE TABLE job_runs (
  id serial PRIMARY KEY,
  job_type varchar(100) NOT NULL,
  job_function varchar(255) NULL,
  status varchar(50) NOT NULL,
  pipeline_id integer NULL REFERENCES pipelines ON DELETE SET NULL,
  job_params jsonb NULL,
  error_message text NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz NULL,
  finished_at timestamptz NULL
);
CREATE INDEX ix_job_runs_pipeline_id ON job_runs (pipeline_id);
CREATE INDEX ix_job_runs_status ON job_runs (status);
--rollback DROP TABLE job_runs;

--changeset annotations:target_gene_mappings
CREATE TABLE target_gene_mappings (
  id serial PRIMARY KEY,
  target_gene_id integer NULL,
  reference_accession varchar NULL,
  alignment_level varchar(16) NULL,
  job_run_id integer NULL REFERENCES job_runs ON DELETE SET NULL,
  creation_date date NOT NULL DEFAULT CURRENT_DATE
);
--rollback DROP TABLE target_gene_mappings;

--changeset annotations:variant_annotation_status
CREATE TABLE variant_annotation_status (
  id serial PRIMARY KEY,
  variant_id integer NOT NULL REFERENCES variants ON DELETE CASCADE,
  annotation_type varchar(50) NOT NULL,
  version varchar(50) NULL,
  status varchar(50) NOT NULL,
  error_message text NULL,
  failure_category varchar(100) NULL,
  annotation_metadata jsonb NULL,
  current boolean NOT NULL DEFAULT true,
  job_run_id integer NULL REFERENCES job_runs ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT ck_variant_annotation_status_valid CHECK (status IN ('success', 'failed', 'skipped'))
);
CREATE INDEX ix_variant_annotation_status_variant_id ON variant_annotation_status (variant_id);
CREATE INDEX ix_variant_annotation_status_annotation_type ON variant_annotation_status (annotation_type);
CREATE INDEX ix_variant_annotation_status_job_run_id ON variant_annotation_status (job_run_id);
--rollback DROP TABLE variant_annotation_status;
