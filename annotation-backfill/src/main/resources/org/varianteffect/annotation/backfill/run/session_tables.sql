-- A worker's own tables, emptied by every commit: what one chunk is made of. The ids have an index, or the
-- planner would sometimes join tables of some thousand rows row by row; the others are cheaper to hash.

CREATE TEMPORARY TABLE IF NOT EXISTS chunk_variant (
  variant_id int PRIMARY KEY,
  score_set_id int NOT NULL,
  -- why the variant is left out; NULL: it is not
  quarantined text NULL,
  -- from when the running pipeline speaks for it (rule R11); NULL: it does not
  taken_over_at timestamptz NULL
) ON COMMIT DELETE ROWS;

-- The old mappings of the chunk's variants, cleaned, ordered and identified.
CREATE TEMPORARY TABLE IF NOT EXISTS incoming (
  variant_id int NOT NULL,
  mapped_variant_id int NOT NULL,
  version xid NOT NULL,
  outcome text NOT NULL, -- record | no_level | native | quarantined
  reason text NULL,
  current boolean NOT NULL,
  mapped_date date NOT NULL,
  valid_from timestamptz NULL,
  valid_to timestamptz NULL,
  level text NULL,
  assay_hgvs text NULL,
  hgvs_g text NULL,
  hgvs_c text NULL,
  hgvs_p text NULL,
  clingen_allele_id text NULL,
  pre_mapped_identifier text NULL,
  identifier text NULL,
  is_canonical boolean NOT NULL, -- false: it has to be looked at
  has_document boolean NOT NULL,
  stored_identifier text NULL,
  mapping_record_id int NULL,
  is_written boolean NOT NULL,
  written_allele_id int NULL,
  is_unchanged boolean NOT NULL,
  left_live boolean NULL,
  written_left_live boolean NULL
) ON COMMIT DELETE ROWS;

-- The allele of each identifier of the mappings that are new or have changed.
CREATE TEMPORARY TABLE IF NOT EXISTS named_allele (
  identifier text NOT NULL,
  allele_id int NULL, -- NULL: somebody else has created it meanwhile, and it is still to be looked up
  is_new boolean NOT NULL
) ON COMMIT DELETE ROWS;

-- The mappings with their alleles; one that is unchanged has the allele that it had, if that is still there.
CREATE OR REPLACE TEMPORARY VIEW placed AS
SELECT i.*, CASE WHEN NOT i.is_unchanged THEN n.allele_id WHEN i.identifier IS NOT NULL THEN i.written_allele_id END AS allele_id
FROM incoming AS i
LEFT JOIN named_allele AS n ON n.identifier = i.identifier AND i.outcome = 'record' AND NOT i.is_unchanged;

-- Facts of mappings that have no allele to go to.
CREATE TEMPORARY TABLE IF NOT EXISTS unplaced_fact (
  mapped_variant_id int NOT NULL,
  source text NOT NULL,
  key text NULL,
  value text NULL
) ON COMMIT DELETE ROWS;

CREATE TEMPORARY TABLE IF NOT EXISTS chunk_allele (
  allele_id int PRIMARY KEY
) ON COMMIT DELETE ROWS;

-- The mappings that contribute to the chunk's alleles.
CREATE TEMPORARY TABLE IF NOT EXISTS contributor (
  allele_id int NOT NULL,
  variant_id int NOT NULL,
  mapped_variant_id int NOT NULL,
  version xid NOT NULL,
  mapped_date date NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL,
  level text NOT NULL,
  clingen_allele_id text NULL,
  hgvs_g text NULL,
  hgvs_c text NULL,
  hgvs_p text NULL,
  consequence text NULL,
  consequence_asked date NULL,
  precedence int NOT NULL, -- 1 is the highest (rule R9)
  is_only_one boolean NOT NULL -- whether no other mapping contributes to the allele
) ON COMMIT DELETE ROWS;

-- What each of the chunk's alleles comes to, but for those that stay as they were made from their only mapping.
CREATE TEMPORARY TABLE IF NOT EXISTS settled (
  allele_id int PRIMARY KEY,
  level text NOT NULL,
  clingen_allele_id text NULL,
  hgvs_g text NULL,
  hgvs_c text NULL,
  hgvs_p text NULL,
  filled text[] NOT NULL,
  document_source int NULL,
  document_version xid NULL,
  document_moved boolean NOT NULL,
  fields_changed boolean NOT NULL,
  seen bigint NOT NULL,
  -- of the fields, where they are not those that the backfill wrote; else 0
  foreign_fields bigint NOT NULL
) ON COMMIT DELETE ROWS;

-- One annotation of one mapping. The key is text so that one set of rules serves every source: the id of the gnomAD variant
-- or of the ClinVar control, or the VEP consequence ('' for "asked, nothing found").
CREATE TEMPORARY TABLE IF NOT EXISTS observation (
  source text NOT NULL,
  allele_id int NOT NULL,
  key text NOT NULL,
  mapped_variant_id int NOT NULL,
  variant_id int NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL,
  asked date NULL,
  precedence int NOT NULL, -- 1 is the highest (rule T4); the same for all of ClinVar, where nothing outranks anything
  -- whether it is the allele's only one of a single-live source: then nothing disputes it, and most are
  is_sole boolean NOT NULL,
  -- whether another one of the allele, in a single-live source, says something else
  is_disputed boolean NOT NULL
) ON COMMIT DELETE ROWS;

-- The rows that the chunk's alleles have now.
CREATE TEMPORARY TABLE IF NOT EXISTS present (
  source text NOT NULL,
  id int NOT NULL,
  allele_id int NOT NULL,
  key text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL,
  is_native boolean NOT NULL,
  closed_by_pipeline boolean NOT NULL
) ON COMMIT DELETE ROWS;

-- When each key holds by the old mappings alone.
CREATE TEMPORARY TABLE IF NOT EXISTS held (
  source text NOT NULL,
  allele_id int NOT NULL,
  key text NOT NULL,
  valid tstzmultirange NOT NULL
) ON COMMIT DELETE ROWS;

-- The rows that the chunk's alleles are to have.
CREATE TEMPORARY TABLE IF NOT EXISTS desired (
  source text NOT NULL,
  allele_id int NOT NULL,
  key text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL,
  access_date date NULL,
  source_version text NULL
) ON COMMIT DELETE ROWS;

-- The derived links that the chunk's records are to have.
CREATE TEMPORARY TABLE IF NOT EXISTS desired_link (
  mapping_record_id int NOT NULL,
  allele_id int NOT NULL,
  score_set_id int NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL
) ON COMMIT DELETE ROWS;

-- The links that they have.
CREATE TEMPORARY TABLE IF NOT EXISTS present_link (
  id int NOT NULL,
  mapping_record_id int NOT NULL,
  allele_id int NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz NULL,
  is_derived boolean NOT NULL -- by the backfill
) ON COMMIT DELETE ROWS;
