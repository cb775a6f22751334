SELECT
  s.id,
  ARRAY(
    SELECT name
    FROM jsonb_array_elements_text(
      CASE WHEN jsonb_typeof(s.dataset_columns -> 'score_columns') = 'array' THEN s.dataset_columns -> 'score_columns' ELSE '[]' END
    ) WITH ORDINALITY AS listed (name, position)
    WHERE name IS NOT NULL
    ORDER BY position
  ) AS score_columns,
  ARRAY(
    SELECT name
    FROM jsonb_array_elements_text(
      CASE WHEN jsonb_typeof(s.dataset_columns -> 'count_columns') = 'array' THEN s.dataset_columns -> 'count_columns' ELSE '[]' END
    ) WITH ORDINALITY AS listed (name, position)
    WHERE name IS NOT NULL
    ORDER BY position
  ) AS count_columns
FROM scoresets s
WHERE s.urn = :urn AND <visible:s>
