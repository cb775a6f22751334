-- L7: what the current mapping says beside what its record and allele say. Documents are compared as they are stored, byte by byte; of those
-- that differ, their text.
WITH side_by_side AS (
  SELECT (row_number() OVER ())::int AS row_number, p.score_set_id, p.variant_id, p.slot, p.is_live, m.id AS old_id, r.id AS new_id,
         m.pre_mapped AS old_pre_mapped, r.pre_mapped AS new_pre_mapped,
         m.post_mapped AS old_post_mapped, a.post_mapped AS new_post_mapped,
         m.vrs_version AS old_vrs_version, r.vrs_version AS new_vrs_version,
         m.error_message AS old_error, r.error_message AS new_error,
         m.mapped_date AS old_date, r.mapped_date AS new_date,
         m.mapping_api_version AS old_api, r.mapping_api_version AS new_api,
         m.clingen_allele_id AS old_clingen, a.clingen_allele_id AS new_clingen
  FROM mapping_pair AS p
  LEFT JOIN new_mapping AS n ON n.mapping_record_id = p.mapping_record_id
  LEFT JOIN mapping_records AS r ON r.id = p.mapping_record_id
  LEFT JOIN alleles AS a ON a.id = n.allele_id
  -- a second authoritative allele of a record has nothing to stand beside
  LEFT JOIN mapped_variants AS m
    ON m.id = p.mapped_variant_id
    AND NOT EXISTS (SELECT FROM new_mapping AS other WHERE other.mapping_record_id = n.mapping_record_id AND other.allele_id < n.allele_id)
),
compared AS MATERIALIZED (
  SELECT s.*,
         s.old_id IS NULL OR s.new_id IS NULL OR NOT s.is_live OR s.old_date <> s.new_date OR s.old_api <> s.new_api
           OR s.old_vrs_version IS DISTINCT FROM s.new_vrs_version
           OR s.old_error IS DISTINCT FROM s.new_error
           OR s.old_clingen IS DISTINCT FROM s.new_clingen
           OR (ROW(s.old_pre_mapped)::record *<> ROW(s.new_pre_mapped)::record AND s.old_pre_mapped::text IS DISTINCT FROM s.new_pre_mapped::text)
           OR (ROW(s.old_post_mapped)::record *<> ROW(s.new_post_mapped)::record AND s.old_post_mapped::text IS DISTINCT FROM s.new_post_mapped::text) AS differs
  FROM side_by_side AS s
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L7', score_set_id, count(*) FROM compared WHERE NOT differs GROUP BY score_set_id
)
INSERT INTO field_difference (reader, row_number, score_set_id, variant_id, slot, field, old_value, new_value)
SELECT 'L7', c.row_number, c.score_set_id, c.variant_id, c.slot, field.name, field.old_value, field.new_value
FROM compared AS c
CROSS JOIN LATERAL (
  VALUES ('(mapping)', true, 'mapped variant ' || c.old_id, 'mapping record ' || c.new_id),
         ('pre_mapped', true, c.old_pre_mapped::text, c.new_pre_mapped::text),
         ('post_mapped', true, c.old_post_mapped::text, c.new_post_mapped::text),
         ('vrs_version', true, c.old_vrs_version, c.new_vrs_version),
         ('error_message', true, c.old_error, c.new_error),
         ('mapped_date', true, c.old_date::text, c.new_date::text),
         ('mapping_api_version', true, c.old_api, c.new_api),
         ('clingen_allele_id', true, c.old_clingen, c.new_clingen)
) AS field (name, applies, old_value, new_value)
WHERE c.differs AND field.applies
  AND (field.name = '(mapping)') = (NOT c.is_live OR c.old_id IS NULL OR c.new_id IS NULL)
  AND field.old_value IS DISTINCT FROM field.new_value
