-- The variants of a chunk; every commit empties it.
CREATE TEMPORARY TABLE IF NOT EXISTS chunk_variant (
  variant_id int PRIMARY KEY,
  score_set_id int NOT NULL,
  -- why the variant is left out; NULL: it is not
  quarantined text NULL,
  -- from when the running pipeline speaks for it (rule R11); NULL: it does not
  taken_over_at timestamptz NULL,
  -- whether the pipeline has ended a record of ours
  was_ended boolean NOT NULL DEFAULT false
) ON COMMIT DELETE ROWS;
