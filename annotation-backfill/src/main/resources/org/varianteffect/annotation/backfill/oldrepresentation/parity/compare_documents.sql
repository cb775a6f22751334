-- L7: what the current mapping says beside what its record and allele say. Documents are compared as they are stored, byte by byte; of those
-- that differ, their text. What is equal is not carried along.
WITH side_by_side AS MATERIALIZED (
  SELECT p.score_set_id, p.variant_id, p.slot, p.is_live AND m.id IS NOT NULL AND r.id IS NOT NULL AS is_pair,
         m.id AS old_id, r.id AS new_id,
         CASE WHEN document.pre_differs THEN m.pre_mapped::text END AS old_pre_mapped,
         CASE WHEN document.pre_differs THEN r.pre_mapped::text END AS new_pre_mapped,
         CASE WHEN document.post_differs THEN m.post_mapped::text END AS old_post_mapped,
         CASE WHEN document.post_differs THEN a.post_mapped::text END AS new_post_mapped,
         m.vrs_version AS old_vrs_version, r.vrs_version AS new_vrs_version,
         m.error_message AS old_error, r.error_message AS new_error,
         m.mapped_date AS old_date, r.mapped_date AS new_date,
         m.mapping_api_version AS old_api, r.mapping_api_version AS new_api,
         m.clingen_allele_id AS old_clingen, a.clingen_allele_id AS new_clingen
  FROM mapping_pair AS p
  LEFT JOIN new_mapping AS n ON n.mapping_record_id = p.mapping_record_id
  -- each by its key: documents are too wide to be hashed
  LEFT JOIN LATERAL (
    SELECT r.id, r.pre_mapped, r.vrs_version, r.error_message, r.mapped_date, r.mapping_api_version
    FROM mapping_records AS r
    WHERE r.id = p.mapping_record_id
    OFFSET 0
  ) AS r ON true
  LEFT JOIN LATERAL (SELECT a.post_mapped, a.clingen_allele_id FROM alleles AS a WHERE a.id = n.allele_id OFFSET 0) AS a ON true
  LEFT JOIN LATERAL (
    SELECT m.id, m.pre_mapped, m.post_mapped, m.vrs_version, m.error_message, m.mapped_date, m.mapping_api_version, m.clingen_allele_id
    FROM mapped_variants AS m
    WHERE m.id = p.mapped_variant_id
      -- a second authoritative allele of a record has nothing to stand beside
      AND (n.is_only_one OR NOT EXISTS (
        SELECT FROM new_mapping AS other WHERE other.mapping_record_id = n.mapping_record_id AND other.allele_id < n.allele_id))
    OFFSET 0
  ) AS m ON true
  -- once, not at each of its uses
  CROSS JOIN LATERAL (
    SELECT ROW(m.pre_mapped)::record *<> ROW(r.pre_mapped)::record AS pre_differs, ROW(m.post_mapped)::record *<> ROW(a.post_mapped)::record AS post_differs
    OFFSET 0
  ) AS document
),
compared AS MATERIALIZED (
  SELECT s.*,
         CASE WHEN NOT s.is_pair THEN '{(mapping)}'
              ELSE array_remove(ARRAY[
                CASE WHEN s.old_pre_mapped IS DISTINCT FROM s.new_pre_mapped THEN 'pre_mapped' END,
                CASE WHEN s.old_post_mapped IS DISTINCT FROM s.new_post_mapped THEN 'post_mapped' END,
                CASE WHEN s.old_vrs_version IS DISTINCT FROM s.new_vrs_version THEN 'vrs_version' END,
                CASE WHEN s.old_error IS DISTINCT FROM s.new_error THEN 'error_message' END,
                CASE WHEN s.old_date IS DISTINCT FROM s.new_date THEN 'mapped_date' END,
                CASE WHEN s.old_api IS DISTINCT FROM s.new_api THEN 'mapping_api_version' END,
                CASE WHEN s.old_clingen IS DISTINCT FROM s.new_clingen THEN 'clingen_allele_id' END], NULL)
         END AS fields
  FROM side_by_side AS s
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L7', score_set_id, count(*) FROM compared WHERE fields = '{}' GROUP BY score_set_id
)
INSERT INTO field_difference (reader, row_number, score_set_id, variant_id, slot, field, old_value, new_value)
SELECT 'L7', c.row_number, c.score_set_id, c.variant_id, c.slot, field.name,
       CASE field.name
         WHEN '(mapping)' THEN 'mapped variant ' || c.old_id
         WHEN 'pre_mapped' THEN c.old_pre_mapped
         WHEN 'post_mapped' THEN c.old_post_mapped
         WHEN 'vrs_version' THEN c.old_vrs_version
         WHEN 'error_message' THEN c.old_error
         WHEN 'mapped_date' THEN c.old_date::text
         WHEN 'mapping_api_version' THEN c.old_api
         WHEN 'clingen_allele_id' THEN c.old_clingen
       END,
       CASE field.name
         WHEN '(mapping)' THEN 'mapping record ' || c.new_id
         WHEN 'pre_mapped' THEN c.new_pre_mapped
         WHEN 'post_mapped' THEN c.new_post_mapped
         WHEN 'vrs_version' THEN c.new_vrs_version
         WHEN 'error_message' THEN c.new_error
         WHEN 'mapped_date' THEN c.new_date::text
         WHEN 'mapping_api_version' THEN c.new_api
         WHEN 'clingen_allele_id' THEN c.new_clingen
       END
FROM (SELECT (row_number() OVER ())::int AS row_number, d.* FROM compared AS d WHERE d.fields <> '{}') AS c
CROSS JOIN LATERAL unnest(c.fields) AS field (name)
