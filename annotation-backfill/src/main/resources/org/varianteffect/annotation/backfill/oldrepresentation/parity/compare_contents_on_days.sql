-- What the mapping of each day says beside its record and its allele (whose names and document have no time). Of a record that is live now L1 and L7
-- compare the same, so that those of the past are left.
INSERT INTO field_difference (
  reader, row_number, score_set_id, variant_id, slot, field, old_value, new_value, day, mapped_variant_id, mapping_record_id, allele_id)
WITH side_by_side AS (
  SELECT (row_number() OVER ())::int AS row_number, d.day, d.variant_id, d.score_set_id, d.mapped_variant_id, d.mapping_record_id, d.allele_id,
         CASE WHEN document.pre_differs THEN m.pre_mapped::text END AS old_pre_mapped,
         CASE WHEN document.pre_differs THEN r.pre_mapped::text END AS new_pre_mapped,
         CASE WHEN document.post_differs THEN m.post_mapped::text END AS old_post_mapped,
         CASE WHEN document.post_differs THEN a.post_mapped::text END AS new_post_mapped,
         m.vrs_version AS old_vrs_version, r.vrs_version AS new_vrs_version,
         m.error_message AS old_error, r.error_message AS new_error,
         m.hgvs_assay_level AS old_assay_hgvs, r.hgvs_assay_level AS new_assay_hgvs,
         m.clingen_allele_id AS old_clingen, a.clingen_allele_id AS new_clingen,
         m.hgvs_g AS old_g, a.hgvs_g AS new_g, m.hgvs_c AS old_c, a.hgvs_c AS new_c, m.hgvs_p AS old_p, a.hgvs_p AS new_p
  FROM mapping_on_day AS d
  JOIN LATERAL (
    SELECT r.pre_mapped, r.vrs_version, r.error_message, r.hgvs_assay_level
    FROM mapping_records AS r
    WHERE r.id = d.mapping_record_id AND r.valid_to IS NOT NULL
    OFFSET 0
  ) AS r ON true
  JOIN LATERAL (
    SELECT m.pre_mapped, m.post_mapped, m.vrs_version, m.error_message, m.hgvs_assay_level, m.clingen_allele_id, m.hgvs_g, m.hgvs_c, m.hgvs_p
    FROM mapped_variants AS m
    WHERE m.id = d.expected_id
    OFFSET 0
  ) AS m ON true
  LEFT JOIN LATERAL (
    SELECT a.post_mapped, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p FROM alleles AS a WHERE a.id = d.allele_id OFFSET 0
  ) AS a ON true
  -- once, not at each of its uses
  CROSS JOIN LATERAL (
    SELECT ROW(m.pre_mapped)::record *<> ROW(r.pre_mapped)::record AS pre_differs, ROW(m.post_mapped)::record *<> ROW(a.post_mapped)::record AS post_differs
    OFFSET 0
  ) AS document
  WHERE d.expected_id = d.mapped_variant_id
)
SELECT 'AS_OF', s.row_number, s.score_set_id, s.variant_id, -1, field.name,
       CASE field.name
         WHEN 'pre_mapped' THEN s.old_pre_mapped
         WHEN 'post_mapped' THEN s.old_post_mapped
         WHEN 'vrs_version' THEN s.old_vrs_version
         WHEN 'error_message' THEN s.old_error
         WHEN 'hgvs_assay_level' THEN s.old_assay_hgvs
         WHEN 'clingen_allele_id' THEN s.old_clingen
         WHEN 'hgvs_g' THEN s.old_g
         WHEN 'hgvs_c' THEN s.old_c
         WHEN 'hgvs_p' THEN s.old_p
       END,
       CASE field.name
         WHEN 'pre_mapped' THEN s.new_pre_mapped
         WHEN 'post_mapped' THEN s.new_post_mapped
         WHEN 'vrs_version' THEN s.new_vrs_version
         WHEN 'error_message' THEN s.new_error
         WHEN 'hgvs_assay_level' THEN s.new_assay_hgvs
         WHEN 'clingen_allele_id' THEN s.new_clingen
         WHEN 'hgvs_g' THEN s.new_g
         WHEN 'hgvs_c' THEN s.new_c
         WHEN 'hgvs_p' THEN s.new_p
       END,
       s.day, s.mapped_variant_id, s.mapping_record_id, s.allele_id
FROM side_by_side AS s
CROSS JOIN LATERAL unnest(array_remove(ARRAY[
  CASE WHEN s.old_pre_mapped IS DISTINCT FROM s.new_pre_mapped THEN 'pre_mapped' END,
  CASE WHEN s.old_post_mapped IS DISTINCT FROM s.new_post_mapped THEN 'post_mapped' END,
  CASE WHEN s.old_vrs_version IS DISTINCT FROM s.new_vrs_version THEN 'vrs_version' END,
  CASE WHEN s.old_error IS DISTINCT FROM s.new_error THEN 'error_message' END,
  CASE WHEN s.old_assay_hgvs IS DISTINCT FROM s.new_assay_hgvs THEN 'hgvs_assay_level' END,
  CASE WHEN s.old_clingen IS DISTINCT FROM s.new_clingen THEN 'clingen_allele_id' END,
  CASE WHEN s.old_g IS DISTINCT FROM s.new_g THEN 'hgvs_g' END,
  CASE WHEN s.old_c IS DISTINCT FROM s.new_c THEN 'hgvs_c' END,
  CASE WHEN s.old_p IS DISTINCT FROM s.new_p THEN 'hgvs_p' END], NULL)) AS field (name)
