-- The view v_variant_annotations as the cutover makes it.
-- The record that is live, its authoritative allele and what holds of that now. Where the allele lacks the HGVS of a level,
-- that of a translation which is the same change (of one projection group) stands in; of several, the first in byte order:
-- the anti-joins leave one, so that no row needs a subquery of its own.
WITH translation AS NOT MATERIALIZED (
  SELECT
    l.mapping_record_id,
    l.projection_group,
    a.level,
    CASE a.level WHEN 'genomic' THEN a.hgvs_g WHEN 'cdna' THEN a.hgvs_c WHEN 'protein' THEN a.hgvs_p END COLLATE "C" AS hgvs,
    l.id
  FROM mapping_record_alleles l
  JOIN alleles a ON a.id = l.allele_id
  WHERE l.valid_to IS NULL AND NOT l.is_authoritative AND l.projection_group IS NOT NULL
),
first_translation AS NOT MATERIALIZED (
  SELECT t.mapping_record_id, t.projection_group, t.level, t.hgvs
  FROM translation t
  WHERE t.hgvs IS NOT NULL
    AND NOT EXISTS (
      SELECT 1
      FROM translation earlier
      WHERE earlier.mapping_record_id = t.mapping_record_id
        AND earlier.projection_group = t.projection_group
        AND earlier.level = t.level
        AND (earlier.hgvs, earlier.id) < (t.hgvs, t.id))
)
SELECT
  v.urn AS variant_urn,
  s.urn AS score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  r.id AS mapping_record_id,
  a.clingen_allele_id,
  r.hgvs_assay_level,
  coalesce(a.hgvs_g, g.hgvs COLLATE "default") AS hgvs_g,
  coalesce(a.hgvs_c, c.hgvs COLLATE "default") AS hgvs_c,
  coalesce(a.hgvs_p, p.hgvs COLLATE "default") AS hgvs_p,
  vep.functional_consequence AS vep_functional_consequence,
  vep.access_date AS vep_access_date,
  r.mapped_date,
  r.mapping_api_version,
  r.vrs_version,
  r.error_message AS mapping_error,
  vas.annotation_type,
  vas.status AS annotation_status,
  vas.failure_category,
  vas.error_message AS annotation_error,
  vas.version AS annotation_version,
  vas.annotation_metadata,
  vas.current,
  vas.created_at AS annotation_created_at,
  vas.updated_at AS annotation_updated_at
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
LEFT JOIN mapping_records r ON r.variant_id = v.id AND r.valid_to IS NULL
LEFT JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND l.is_authoritative AND l.valid_to IS NULL
LEFT JOIN alleles a ON a.id = l.allele_id
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND vep.valid_to IS NULL
LEFT JOIN variant_annotation_status vas ON vas.variant_id = v.id AND vas.current
LEFT JOIN first_translation g
  ON g.mapping_record_id = l.mapping_record_id AND g.projection_group = l.projection_group AND g.level = 'genomic'
LEFT JOIN first_translation c
  ON c.mapping_record_id = l.mapping_record_id AND c.projection_group = l.projection_group AND c.level = 'cdna'
LEFT JOIN first_translation p
  ON p.mapping_record_id = l.mapping_record_id AND p.projection_group = l.projection_group AND p.level = 'protein'
