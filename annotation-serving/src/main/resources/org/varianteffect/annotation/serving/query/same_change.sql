-- The first HGVS of each level, in byte order, of the translations that are the same change (of one projection group): what may stand in
-- for HGVS that the measured allele lacks. Few links are in a projection group: only those are joined again, and only for
-- them translations are looked up. The key of that join is NULL for all others.
LEFT JOIN (
  mapping_record_alleles projected
  CROSS JOIN LATERAL (
    SELECT
      min(t.hgvs_g COLLATE "C") FILTER (WHERE t.level = 'genomic') AS hgvs_g,
      min(t.hgvs_c COLLATE "C") FILTER (WHERE t.level = 'cdna') AS hgvs_c,
      min(t.hgvs_p COLLATE "C") FILTER (WHERE t.level = 'protein') AS hgvs_p
    FROM mapping_record_alleles derived
    JOIN alleles t ON t.id = derived.allele_id
    WHERE derived.mapping_record_id = projected.mapping_record_id
      AND derived.projection_group = projected.projection_group
      AND <holds:derived>
      AND NOT derived.is_authoritative
  ) AS same
)
  ON projected.id = CASE WHEN l.projection_group IS NOT NULL THEN l.id END
  AND projected.projection_group IS NOT NULL
