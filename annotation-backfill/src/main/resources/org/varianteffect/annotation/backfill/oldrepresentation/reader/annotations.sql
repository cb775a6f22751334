-- L1: the view v_variant_annotations as it was before the cutover.
SELECT
  v.urn AS variant_urn,
  s.urn AS score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  m.id AS mapped_variant_id,
  m.clingen_allele_id,
  m.hgvs_assay_level,
  m.hgvs_g,
  m.hgvs_c,
  m.hgvs_p,
  m.vep_functional_consequence,
  m.vep_access_date,
  m.mapped_date,
  m.mapping_api_version,
  m.vrs_version,
  m.error_message AS mapping_error,
  vas.annotation_type,
  vas.status AS annotation_status,
  vas.failure_category,
  vas.error_message AS annotation_error,
  vas.version AS annotation_version,
  vas.annotation_metadata,
  vas.current,
  vas.created_at AS annotation_created_at,
  vas.updated_at AS annotation_updated_at
FROM variants AS v
JOIN scoresets AS s ON s.id = v.scoreset_id
LEFT JOIN mapped_variants AS m ON m.variant_id = v.id AND m.current
LEFT JOIN variant_annotation_status AS vas ON vas.variant_id = v.id AND vas.current
WHERE <restriction>
