SELECT
  variant_urn, score_set_urn, hgvs_nt, hgvs_pro, hgvs_splice, mapping_record_id, clingen_allele_id, hgvs_assay_level,
  hgvs_g, hgvs_c, hgvs_p, vep_functional_consequence, vep_access_date, mapped_date, mapping_api_version, vrs_version,
  mapping_error, annotation_type, annotation_status, failure_category, annotation_error, annotation_version,
  annotation_metadata, current, annotation_created_at, annotation_updated_at
FROM v_variant_annotations
WHERE <restriction>
