-- What one chunk of `timelines` is made of. The ids have an index, or the planner would sometimes join tables of some thousand
-- rows row by row; the others are cheaper to hash.

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
  were_empty text[] NOT NULL, -- of those filled: see written_alleles
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
  asked date NULL, -- of VEP
  release text NULL, -- of gnomAD
  old_control_id int NULL, -- of ClinVar: two controls of one name are two annotations with one key
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

-- Where the pipeline has ended a row that the backfill had left live.
CREATE TEMPORARY TABLE IF NOT EXISTS ended (
  source text NOT NULL,
  allele_id int NOT NULL,
  scope text NULL, -- the key that it is about; NULL: all of the source, which is single-live
  key text NOT NULL, -- of the row
  ended_at timestamptz NOT NULL
) ON COMMIT DELETE ROWS;
