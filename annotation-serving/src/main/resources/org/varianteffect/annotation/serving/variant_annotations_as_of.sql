-- The view v_variant_annotations as of an instant. The state of attempts (variant_annotation_status) has no valid time: it is
-- that of now.
WITH chosen AS (
  SELECT *
  FROM (
    SELECT v.id, v.urn AS variant_urn, s.urn AS score_set_urn, v.hgvs_nt, v.hgvs_pro, v.hgvs_splice
    FROM variants v
    JOIN scoresets s ON s.id = v.scoreset_id
  ) AS variant
  WHERE <restriction>
),
-- Per record, group and level the first HGVS, in byte order, of the translations that are the same change.
translation AS (
  SELECT
    l.mapping_record_id,
    l.projection_group,
    min(a.hgvs_g COLLATE "C") FILTER (WHERE a.level = 'genomic') AS hgvs_g,
    min(a.hgvs_c COLLATE "C") FILTER (WHERE a.level = 'cdna') AS hgvs_c,
    min(a.hgvs_p COLLATE "C") FILTER (WHERE a.level = 'protein') AS hgvs_p
  FROM chosen
  JOIN mapping_records r ON r.variant_id = chosen.id AND <holds:r>
  JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND <holds:l>
  JOIN alleles a ON a.id = l.allele_id
  WHERE NOT l.is_authoritative AND l.projection_group IS NOT NULL
  GROUP BY l.mapping_record_id, l.projection_group
)
SELECT
  v.variant_urn,
  v.score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  r.id AS mapping_record_id,
  a.clingen_allele_id,
  r.hgvs_assay_level,
  coalesce(a.hgvs_g, t.hgvs_g) AS hgvs_g,
  coalesce(a.hgvs_c, t.hgvs_c) AS hgvs_c,
  coalesce(a.hgvs_p, t.hgvs_p) AS hgvs_p,
  vep.functional_consequence AS vep_functional_consequence,
  vep.access_date AS vep_access_date,
  r.mapped_date,
  r.mapping_api_version,
  r.vrs_version,
  r.error_message AS mapping_error,
  status.annotation_type,
  status.status AS annotation_status,
  status.failure_category,
  status.error_message AS annotation_error,
  status.version AS annotation_version,
  status.annotation_metadata,
  status.current,
  status.created_at AS annotation_created_at,
  status.updated_at AS annotation_updated_at
FROM chosen AS v
LEFT JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
LEFT JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND l.is_authoritative AND <holds:l>
LEFT JOIN alleles a ON a.id = l.allele_id
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND <holds:vep>
LEFT JOIN translation t ON t.mapping_record_id = l.mapping_record_id AND t.projection_group = l.projection_group
LEFT JOIN variant_annotation_status status ON status.variant_id = v.id AND status.current
ORDER BY
  substring(v.variant_urn FROM '#([0-9]{1,18})$')::bigint, v.variant_urn,
  status.annotation_type, status.version, status.created_at
