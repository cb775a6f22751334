-- What one chunk of `records` is made of, beside its variants.

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
  written_left_live boolean NULL,
  written_end timestamptz NULL -- of the record as it was read
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
