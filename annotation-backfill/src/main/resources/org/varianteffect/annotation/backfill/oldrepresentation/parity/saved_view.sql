-- The query of the view as it was before the cutover, as it was saved for the way back. After contract its tables are elsewhere.
WITH saved AS (
  SELECT regexp_replace(
           substr(u.statement, length('CREATE OR REPLACE VIEW ' || own.name || ' ') + 1), '^(WITH \([^)]*\) )?AS ', '') AS query
  FROM annotation_backfill.undo_statements AS u
  CROSS JOIN (
    SELECT annotation_backfill.full_name(annotation_backfill.here('v_variant_annotations')) AS name
  ) AS own
  WHERE u.phase = 'cutover' AND starts_with(u.statement, 'CREATE OR REPLACE VIEW ' || own.name || ' ')
)
SELECT CASE WHEN NOT :isArchived THEN query
            ELSE regexp_replace(
              query, '(?<!\w)' || regexp_replace(quote_ident(:schema), '([^\w])', '\\\1', 'g') || '\.mapped_variants\M', 'pg_temp.mapped_variants', 'g')
       END
FROM saved
