-- The view v_variant_annotations as it is where nobody has made another (page 4).
SELECT
  v.urn AS variant_urn,
  s.urn AS score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  mv.id AS mapped_variant_id,
  mv.clingen_allele_id,
  mv.hgvs_assay_level,
  mv.hgvs_g,
  mv.hgvs_c,
  mv.hgvs_p,
  mv.vep_functional_consequence,
  mv.vep_access_date,
  mv.mapped_date,
  mv.mapping_api_version,
  mv.vrs_version,
  mv.error_message AS mapping_error,
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
LEFT JOIN mapped_variants mv ON mv.variant_id = v.id AND mv.current
LEFT JOIN variant_annotation_status vas ON vas.variant_id = v.id AND vas.current
