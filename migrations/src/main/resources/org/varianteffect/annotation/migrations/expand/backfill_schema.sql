-- What the backfill keeps for itself: which rows it wrote (provenance), how far it has come (runs, chunks) and what it
-- could not carry over as it was (anomalies). Everything here is dropped by the rollback of expand.
--
-- Provenance tables have no foreign keys to the tables they speak of: those are large and live, and every reader joins
-- both sides, so that a row which someone else has deleted is simply no longer there.

CREATE SCHEMA IF NOT EXISTS annotation_backfill;

COMMENT ON SCHEMA annotation_backfill IS
  'Progress, provenance and anomalies of the annotation backfill. Not part of the domain; goes with `annotations rollback --phase expand`.';

CREATE TABLE IF NOT EXISTS annotation_backfill.runs (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  status varchar(16) NOT NULL CHECK (status IN ('running', 'interrupted', 'failed', 'abandoned', 'finished')),
  -- {"scoreSets": [urn, ...] (empty: all), "proteinProxies": "keep" | "close", "recheck": true | false}: a resumed run has the same;
  -- "newestAllele": the highest id that an allele had when the run began, so that alleles of its own are counted once
  parameters jsonb NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz NULL
);

-- Rows written per table outside of chunks, by what is done once a stage.
ALTER TABLE annotation_backfill.runs ADD COLUMN IF NOT EXISTS written jsonb NOT NULL DEFAULT '{}';

-- At most one run is not ended: two operators cannot start one each.
CREATE UNIQUE INDEX IF NOT EXISTS uq_runs_unended ON annotation_backfill.runs ((true))
  WHERE status IN ('running', 'interrupted', 'failed');

CREATE TABLE IF NOT EXISTS annotation_backfill.chunks (
  run_id bigint NOT NULL REFERENCES annotation_backfill.runs ON DELETE CASCADE,
  stage varchar(16) NOT NULL,
  -- the ids that the chunk covers, ascending: variants (records), alleles (timelines), ...; the lowest, the highest, how many
  ids int[] NOT NULL,
  low_id bigint NOT NULL,
  high_id bigint NOT NULL,
  items int NOT NULL,
  done_at timestamptz NULL,
  -- rows written per table; of chunks done together the first one has them all
  written jsonb NULL,
  PRIMARY KEY (run_id, stage, low_id)
);

CREATE INDEX IF NOT EXISTS ix_chunks_open ON annotation_backfill.chunks (run_id, stage, low_id) WHERE done_at IS NULL;

-- A mapped variant that has a record, with the record and the allele it became.
CREATE TABLE IF NOT EXISTS annotation_backfill.written_mapping_records (
  variant_id int NOT NULL,
  mapped_variant_id int NOT NULL,
  mapping_record_id int NOT NULL,
  allele_id int NULL,
  -- the version (xmin) of the old row that the record was made from: an equal one need not be read again
  source_version xid NOT NULL,
  -- whether the backfill left the record live; one that is closed all the same was closed by the pipeline
  left_live boolean NOT NULL,
  PRIMARY KEY (variant_id, mapped_variant_id)
);

CREATE INDEX IF NOT EXISTS ix_written_mapping_records_allele_id ON annotation_backfill.written_mapping_records (allele_id);

-- An allele that the backfill created, or a native one of which it filled fields.
CREATE TABLE IF NOT EXISTS annotation_backfill.written_alleles (
  allele_id int PRIMARY KEY,
  created boolean NOT NULL,
  -- of a native allele: the columns that were NULL or an empty string and that the backfill filled
  filled text[] NOT NULL,
  -- the mapped variant, and its version (xmin), whose document post_mapped is; NULL when post_mapped is native
  document_source int NULL,
  document_version xid NULL,
  -- of level, clingen_allele_id and hgvs as written: another one means that the pipeline has changed them since
  fingerprint bigint NOT NULL,
  -- of a native allele: its updated_at before anything was filled; NULL: nothing was
  native_updated_at date NULL
);

-- Of those filled: the columns that held an empty string; a rollback gives it back.
ALTER TABLE annotation_backfill.written_alleles ADD COLUMN IF NOT EXISTS were_empty text[] NOT NULL DEFAULT '{}';

-- An allele whose timelines are as its contributors, their annotations and the pipeline's rows have them: what those were, as one number
-- (see input_of_mapping and those after it). While it stays the same, there is nothing to do for the allele.
CREATE TABLE IF NOT EXISTS annotation_backfill.settled_alleles (
  allele_id int PRIMARY KEY,
  inputs bigint NOT NULL,
  -- from when the first of the contributors holds
  first_mapped timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS annotation_backfill.written_gnomad_allele_links (id int PRIMARY KEY, left_live boolean NOT NULL);
CREATE TABLE IF NOT EXISTS annotation_backfill.written_clinvar_allele_links (id int PRIMARY KEY, left_live boolean NOT NULL);
CREATE TABLE IF NOT EXISTS annotation_backfill.written_vep_allele_consequences (id int PRIMARY KEY, left_live boolean NOT NULL);

-- Only where alleles hold one HGVS each (rule R12): which one each of them claims, and the allele that gets it.
CREATE TABLE IF NOT EXISTS annotation_backfill.hgvs_claims (
  allele_id int PRIMARY KEY,
  hgvs text NOT NULL,
  holder_id int NOT NULL
);

-- Which alleles are translations of each other: worked out once a run, from the translations of the old representation.
CREATE TABLE IF NOT EXISTS annotation_backfill.translated_alleles (
  allele_id int NOT NULL,
  partner_id int NOT NULL,
  PRIMARY KEY (allele_id, partner_id)
);

-- Derived links (translations); authoritative ones are those of written_mapping_records.
CREATE TABLE IF NOT EXISTS annotation_backfill.written_derived_links (id int PRIMARY KEY, left_live boolean NOT NULL);

-- An earlier build did not say how it left them; it left each as its record.
DO
$$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = 'annotation_backfill.written_derived_links'::regclass AND attname = 'left_live' AND NOT attisdropped) THEN
    ALTER TABLE annotation_backfill.written_derived_links ADD COLUMN left_live boolean NULL;
    UPDATE annotation_backfill.written_derived_links AS w
    SET left_live = EXISTS (
      SELECT
      FROM mapping_record_alleles AS l
      JOIN mapping_records AS r ON r.id = l.mapping_record_id
      WHERE l.id = w.id AND r.valid_to IS NULL);
    ALTER TABLE annotation_backfill.written_derived_links ALTER COLUMN left_live SET NOT NULL;
  END IF;
END
$$;

-- Which row of clinvar_controls an old control is, and those rows that are copies of an old one (copied shape only).
CREATE TABLE IF NOT EXISTS annotation_backfill.control_equivalents (
  old_control_id int PRIMARY KEY,
  control_id int NOT NULL
);

CREATE TABLE IF NOT EXISTS annotation_backfill.written_clinvar_controls (id int PRIMARY KEY);

-- Of the copy as it was written: another one means that the pipeline has changed it since. NULL: an earlier build has written it.
ALTER TABLE annotation_backfill.written_clinvar_controls ADD COLUMN IF NOT EXISTS content bigint NULL;

-- Once a column beside the equivalents said which of them are copies, so that a copy without an equivalent was nobody's.
DO
$$
BEGIN
  IF EXISTS (
    SELECT FROM pg_attribute
    WHERE attrelid = 'annotation_backfill.control_equivalents'::regclass AND attname = 'created' AND NOT attisdropped) THEN
    INSERT INTO annotation_backfill.written_clinvar_controls (id)
    SELECT DISTINCT e.control_id
    FROM annotation_backfill.control_equivalents AS e
    WHERE e.created;
    ALTER TABLE annotation_backfill.control_equivalents DROP COLUMN created;
  END IF;
END
$$;

CREATE TABLE IF NOT EXISTS annotation_backfill.anomalies (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stage varchar(16) NOT NULL,
  kind varchar(32) NOT NULL,
  score_set_id int NULL,
  variant_id int NULL,
  mapped_variant_id int NULL,
  allele_id int NULL,
  source varchar(16) NOT NULL CHECK (source IN ('gnomad', 'clinvar', 'vep', 'mapping', 'allele', 'translation')),
  key text NULL,
  detail jsonb NULL
);

CREATE INDEX IF NOT EXISTS ix_anomalies_variant ON annotation_backfill.anomalies (variant_id, stage);
CREATE INDEX IF NOT EXISTS ix_anomalies_allele ON annotation_backfill.anomalies (allele_id, stage);
CREATE INDEX IF NOT EXISTS ix_anomalies_mapped_variant ON annotation_backfill.anomalies (mapped_variant_id);

-- Variants and alleles whose chunk the database refused even alone: left out, with the reason, until the next run.
CREATE TABLE IF NOT EXISTS annotation_backfill.quarantine (
  stage varchar(16) NOT NULL,
  id bigint NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (stage, id)
);

-- From when the policy `--protein-proxies close` ends open gnomAD and ClinVar rows of protein alleles: the start of the
-- first run that had it. No row: policy `keep`.
CREATE TABLE IF NOT EXISTS annotation_backfill.protein_proxies_closed (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  closed_at timestamptz NOT NULL
);

-- Release dates of Ensembl VEP, from the Ensembl project's release announcements.
CREATE TABLE IF NOT EXISTS annotation_backfill.ensembl_releases (
  release int PRIMARY KEY,
  released date NOT NULL UNIQUE
);

INSERT INTO annotation_backfill.ensembl_releases (release, released)
VALUES
  (92, DATE '2018-04-12'),
  (93, DATE '2018-07-17'),
  (94, DATE '2018-10-02'),
  (95, DATE '2019-01-10'),
  (96, DATE '2019-04-08'),
  (97, DATE '2019-07-03'),
  (98, DATE '2019-09-27'),
  (99, DATE '2020-01-16'),
  (100, DATE '2020-04-29'),
  (101, DATE '2020-08-20'),
  (102, DATE '2020-11-30'),
  (103, DATE '2021-02-16'),
  (104, DATE '2021-05-05'),
  (105, DATE '2021-12-09'),
  (106, DATE '2022-04-14'),
  (107, DATE '2022-07-13'),
  (108, DATE '2022-10-20'),
  (109, DATE '2023-02-08'),
  (110, DATE '2023-07-18'),
  (111, DATE '2024-01-11'),
  (112, DATE '2024-05-16'),
  (113, DATE '2024-10-18'),
  (114, DATE '2025-05-08'),
  (115, DATE '2025-09-03'),
  (116, DATE '2026-06-10')
ON CONFLICT (release) DO UPDATE SET released = EXCLUDED.released WHERE ensembl_releases.released <> EXCLUDED.released;

-- The Ensembl release that was current on a day (rule T6): the newest one dated on or before it; `legacy` before the first, and when
-- the day is not known.
CREATE OR REPLACE FUNCTION annotation_backfill.ensembl_release_on(day date) RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE AS
$$
  SELECT coalesce(
    (SELECT r.release::text
     FROM annotation_backfill.ensembl_releases AS r
     WHERE r.released <= day
     ORDER BY r.released DESC
     LIMIT 1),
    'legacy')
$$;

-- The order of gnomAD releases: the numbers in the name, compared left to right as arrays are; a name without numbers is lowest.
CREATE OR REPLACE FUNCTION annotation_backfill.release_order(db_version text) RETURNS numeric[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT coalesce(array_agg(number[1]::numeric ORDER BY position), '{}')
  FROM regexp_matches(db_version, '[0-9]+', 'g') WITH ORDINALITY AS found (number, position)
$$;

-- The sequence level of an old mapping (rule R5): what it says, else that of its first HGVS, else that of its expression.
-- NULL when there is none, and when it says something that is no level.
CREATE OR REPLACE FUNCTION annotation_backfill.level_of(
  alignment_level text, hgvs_g text, hgvs_c text, hgvs_p text, expression text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT CASE
           WHEN alignment_level IN ('genomic', 'cdna', 'protein') THEN alignment_level
           WHEN alignment_level IS NOT NULL THEN NULL
           WHEN hgvs_g IS NOT NULL THEN 'genomic'
           WHEN hgvs_c IS NOT NULL THEN 'cdna'
           WHEN hgvs_p IS NOT NULL THEN 'protein'
           WHEN expression ~ '^[^:]*:[gm]\.' THEN 'genomic'
           WHEN expression ~ '^[^:]*:[cn]\.' THEN 'cdna'
           WHEN expression ~ '^[^:]*:p\.' THEN 'protein'
         END
$$;

-- The instant that a date stands for: its midnight in UTC, whatever time zone the session has.
CREATE OR REPLACE FUNCTION annotation_backfill.instant_of(day date) RETURNS timestamptz
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT day::timestamp AT TIME ZONE 'UTC' $$;

-- The HGVS of one level that a mapping knows (rule R9): its column, else, at the mapping's own level, its assay-level HGVS.
CREATE OR REPLACE FUNCTION annotation_backfill.hgvs_at(level text, hgvs text, own_level text, assay_hgvs text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT CASE WHEN hgvs IS NULL AND own_level = level THEN assay_hgvs ELSE hgvs END $$;

-- Tells whether an allele's fields are still those that the backfill wrote.
CREATE OR REPLACE FUNCTION annotation_backfill.allele_fingerprint(
  level text, clingen_allele_id text, hgvs_g text, hgvs_c text, hgvs_p text) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  -- concat_ws would say this shorter, but it is not immutable, so that the function would not be inlined
  SELECT hashtextextended(
    level || '|' || coalesce(clingen_allele_id, '-') || '|' || coalesce(hgvs_g, '-') || '|' || coalesce(hgvs_c, '-') || '|' || coalesce(hgvs_p, '-'), 0)
$$;

-- What an allele's timelines are made of, as numbers that a bit_xor takes together: a mapping on its record's window, an annotation
-- of a mapping (of gnomAD with its release, which decides what outranks what), a row of the pipeline's.
CREATE OR REPLACE FUNCTION annotation_backfill.input_of_mapping(
  mapped_variant_id int, version xid, valid_from timestamptz, valid_to timestamptz) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT hash_record_extended(ROW(mapped_variant_id, version, valid_from, valid_to), 1) $$;

CREATE OR REPLACE FUNCTION annotation_backfill.input_of_annotation(
  source text, mapped_variant_id int, key text, release text) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT hash_record_extended(ROW(source, mapped_variant_id, key, release), 2) $$;

CREATE OR REPLACE FUNCTION annotation_backfill.input_of_row(
  source text, id int, key text, valid_from timestamptz, valid_to timestamptz) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT hash_record_extended(ROW(source, id, key, valid_from, valid_to), 3) $$;

-- What all alleles have in common: the policy for protein proxies, and the Ensembl releases that are known.
CREATE OR REPLACE FUNCTION annotation_backfill.input_of_settings(
  proteins_closed_at timestamptz, releases bigint, newest_release date) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT hash_record_extended(ROW(proteins_closed_at, releases, newest_release), 4) $$;

-- Tells whether a copy of a ClinVar control still says what the backfill wrote.
CREATE OR REPLACE FUNCTION annotation_backfill.control_content(
  gene_symbol text, clinical_significance text, clinical_review_status text, clinvar_variation_id text,
  creation_date date, modification_date date) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
  SELECT hash_record_extended(
    ROW(gene_symbol, clinical_significance, clinical_review_status, clinvar_variation_id, creation_date, modification_date), 6)
$$;
