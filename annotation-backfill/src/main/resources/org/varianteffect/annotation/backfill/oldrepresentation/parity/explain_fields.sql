-- Why values of a row differ: for each the anomaly of that mapping and field, or the rule, that accounts for exactly this old and this new value.
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
-- computed once, not at each of its uses
WITH explained AS MATERIALIZED (
  SELECT p.*,
         CASE
           -- a row more than there are mappings is nobody's
           WHEN p.field = '(row)' AND (CASE WHEN p.new_value IS NULL THEN p.mapping_record_id ELSE p.mapped_variant_id END) IS NOT NULL THEN NULL
           WHEN p.field IN ('(row)', '(mapping)') THEN
             CASE WHEN p.is_live THEN NULL
                  WHEN p.mapped_variant_id IS NULL THEN CASE WHEN p.is_native THEN 'NATIVE_RECORD' END
                  WHEN p.mapping_record_id IS NULL OR p.is_native THEN p.reason
             END
           -- what a variant and its attempts say does not come from a mapping
           WHEN p.field NOT IN (
             'clingen_allele_id', 'hgvs_assay_level', 'hgvs_g', 'hgvs_c', 'hgvs_p', 'vep_functional_consequence', 'vep_access_date', 'mapped_date',
             'mapping_api_version', 'vrs_version', 'mapping_error', 'error_message', 'pre_mapped', 'post_mapped') THEN NULL
           WHEN NOT p.is_live THEN NULL
           -- R6: an empty string, like a JSON null, says nothing
           WHEN p.new_value IS NULL AND (p.old_value = '' OR (p.field IN ('pre_mapped', 'post_mapped') AND p.old_value = 'null')) THEN 'EMPTY'
           WHEN p.field = 'hgvs_assay_level' THEN (<explain_assay_hgvs>)
           WHEN p.field IN ('clingen_allele_id', 'hgvs_g', 'hgvs_c', 'hgvs_p') THEN (<explain_name>)
           WHEN p.field IN ('vep_functional_consequence', 'vep_access_date') THEN (<explain_consequence>)
           WHEN p.field = 'post_mapped' THEN (<explain_document>)
         END AS explanation
  FROM placed_difference AS p
),
judged AS (
  SELECT e.*,
         CASE WHEN e.explanation IS NULL THEN 'unexplained'
              WHEN coalesce(e.old_value, '') = '' AND e.explanation IN ('NATIVE', 'NATIVE_RECORD', 'SHARED_ALLELE', 'TRANSLATION') THEN 'gained'
              ELSE 'explained'
         END AS outcome
  FROM explained AS e
)
SELECT j.reader, j.score_set_id, nullif(j.variant_id, 0), concat_ws(' on ', j.field, (j.day AT TIME ZONE 'UTC')::date), j.old_value, j.new_value, j.outcome, j.explanation,
       row_number() OVER (
         PARTITION BY j.reader, j.row_number ORDER BY j.outcome = 'unexplained' DESC, j.outcome = 'explained' DESC, j.field) = 1
FROM judged AS j
