-- The old mappings of a piece, as the check's own table; the next piece takes its place.
CREATE TEMPORARY TABLE IF NOT EXISTS checked_mapping (
  mapped_variant_id int NOT NULL,
  has_record boolean NOT NULL,
  allele_id int NULL,
  valid_from timestamptz NULL,
  valid_to timestamptz NULL,
  is_protein boolean NOT NULL,
  consequence text NULL, -- '' for "asked, nothing found"; NULL: not asked
  is_named_otherwise boolean NOT NULL -- by an HGVS or ClinGen id that is not its allele's
) ON COMMIT DROP;
TRUNCATE checked_mapping
