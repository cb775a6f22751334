-- What one chunk of `translations` is made of, beside its variants.

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
  is_derived boolean NOT NULL, -- by the backfill
  is_ended_alone boolean NOT NULL -- by the pipeline, while the record went on: its end is the pipeline's
) ON COMMIT DELETE ROWS;
