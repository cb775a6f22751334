--liquibase formatted sql logicalFilePath:annotation-migrations/baseline

-- What serving and operators read the old representation through.

--changeset annotations:old_v_variant_annotations
CREATE VIEW v_variant_annotations AS
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
LEFT JOIN variant_annotation_status vas ON vas.variant_id = v.id AND vas.current;
--rollback DROP VIEW v_variant_annotations;

--changeset annotations:old_published_variants_materialized_view
CREATE MATERIALIZED VIEW published_variants_materialized_view AS
SELECT
  v.id AS variant_id,
  v.urn AS variant_urn,
  mv.id AS mapped_variant_id,
  s.id AS score_set_id,
  s.urn AS score_set_urn,
  s.published_date,
  mv.current AS current_mapped_variant
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
LEFT JOIN mapped_variants mv ON mv.variant_id = v.id
WHERE s.published_date IS NOT NULL;
CREATE UNIQUE INDEX idx_published_variants_materialized_view_ids
  ON published_variants_materialized_view (mapped_variant_id, variant_id, score_set_id);
--rollback DROP MATERIALIZED VIEW published_variants_materialized_view;
