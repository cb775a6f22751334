-- Some of the new tables as another tool would make them: serial keys, bigint and text, other index names, extra columns.
CREATE TABLE alleles (
  id bigserial PRIMARY KEY,
  vrs_digest text NOT NULL UNIQUE,
  level text NOT NULL,
  hgvs_g text,
  hgvs_c text,
  hgvs_p text,
  clingen_allele_id text,
  post_mapped jsonb,
  curator text NOT NULL DEFAULT 'nobody',
  created_at date NOT NULL DEFAULT CURRENT_DATE,
  updated_at date NOT NULL DEFAULT CURRENT_DATE
);
CREATE TABLE mapping_records (
  id serial PRIMARY KEY,
  variant_id int NOT NULL REFERENCES variants,
  vrs_digest varchar,
  pre_mapped jsonb,
  assay_level varchar(16) NOT NULL,
  hgvs_assay_level varchar,
  mapping_api_version varchar NOT NULL,
  mapped_date date NOT NULL,
  vrs_version varchar,
  alignment_level varchar(16),
  at_mismatched_locus boolean,
  near_gap boolean,
  target_gene_mapping_id int,
  valid_from timestamptz NOT NULL DEFAULT now(),
  valid_to timestamptz
);
CREATE UNIQUE INDEX one_live_record ON mapping_records (variant_id) WHERE valid_to IS NULL;
CREATE INDEX records_by_variant ON mapping_records (variant_id, mapped_date);
CREATE TABLE gnomad_allele_links (
  id serial PRIMARY KEY,
  allele_id bigint NOT NULL REFERENCES alleles,
  gnomad_variant_id int NOT NULL REFERENCES gnomad_variants,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz
);
