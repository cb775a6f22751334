-- Every fact that the readers L1, L2, L4, L5 and L7 gave of a variant, from the old tables alone. An absent value is no fact.
WITH mapped AS (
  SELECT
    v.urn, mv.id, mv.pre_mapped, mv.clingen_allele_id, mv.hgvs_assay_level, mv.hgvs_g, mv.hgvs_c, mv.hgvs_p,
    mv.vep_functional_consequence, mv.vep_access_date, mv.mapped_date, mv.mapping_api_version, mv.vrs_version, mv.error_message
  FROM variants AS v
  JOIN mapped_variants AS mv ON mv.variant_id = v.id AND mv.current
),
cell AS (
  SELECT v.urn, field.key, field.value
  FROM variants AS v
  CROSS JOIN LATERAL (
    VALUES ('accession', v.urn), ('hgvs_nt', v.hgvs_nt), ('hgvs_splice', v.hgvs_splice), ('hgvs_pro', v.hgvs_pro)
  ) AS field (key, value)
  UNION ALL
  SELECT v.urn, 'scores.' || name, v.data -> 'score_data' ->> name
  FROM variants AS v
  JOIN scoresets AS s ON s.id = v.scoreset_id
  CROSS JOIN LATERAL jsonb_array_elements_text(s.dataset_columns -> 'score_columns') AS name
  UNION ALL
  SELECT v.urn, 'counts.' || name, v.data -> 'count_data' ->> name
  FROM variants AS v
  JOIN scoresets AS s ON s.id = v.scoreset_id
  CROSS JOIN LATERAL jsonb_array_elements_text(s.dataset_columns -> 'count_columns') AS name
  UNION ALL
  SELECT mapped.urn, field.key, field.value
  FROM mapped
  CROSS JOIN LATERAL (
    VALUES
      ('mavedb.post_mapped_hgvs_g', mapped.hgvs_g), ('mavedb.post_mapped_hgvs_p', mapped.hgvs_p),
      ('mavedb.post_mapped_hgvs_c', mapped.hgvs_c), ('mavedb.post_mapped_hgvs_at_assay_level', mapped.hgvs_assay_level),
      ('vep.vep_functional_consequence', mapped.vep_functional_consequence), ('clingen.clingen_allele_id', mapped.clingen_allele_id)
  ) AS field (key, value)
  UNION ALL
  SELECT mapped.urn, field.key, field.value
  FROM mapped
  JOIN gnomad_variants_mapped_variants AS link ON link.mapped_variant_id = mapped.id
  JOIN gnomad_variants AS gnomad ON gnomad.id = link.gnomad_variant_id
  CROSS JOIN LATERAL (
    VALUES ('gnomad.gnomad_af', gnomad.allele_frequency::text), ('gnomad.gnomad_version', gnomad.db_version)
  ) AS field (key, value)
),
fact AS (
  SELECT 'L1' AS reader, mapped.urn, field.key, field.value
  FROM mapped
  CROSS JOIN LATERAL (
    VALUES
      ('clingen_allele_id', mapped.clingen_allele_id), ('hgvs_assay_level', mapped.hgvs_assay_level), ('hgvs_g', mapped.hgvs_g),
      ('hgvs_c', mapped.hgvs_c), ('hgvs_p', mapped.hgvs_p), ('vep_functional_consequence', mapped.vep_functional_consequence),
      ('vep_access_date', mapped.vep_access_date::text), ('mapped_date', mapped.mapped_date::text),
      ('mapping_api_version', mapped.mapping_api_version), ('vrs_version', mapped.vrs_version), ('mapping_error', mapped.error_message)
  ) AS field (key, value)
  UNION ALL
  SELECT 'L1', v.urn, 'status ' || status.annotation_type, concat_ws(' ', status.version, status.status, status.annotation_metadata)
  FROM variant_annotation_status AS status
  JOIN variants AS v ON v.id = status.variant_id
  WHERE status.current
  UNION ALL
  SELECT reader.name, mapped.urn, 'control', concat_ws(' ', control.db_name, control.db_identifier, control.db_version)
  FROM mapped
  JOIN mapped_variants_clinical_controls AS link ON link.mapped_variant_id = mapped.id
  JOIN clinical_controls AS control ON control.id = link.clinical_control_id
  CROSS JOIN (VALUES ('L2'), ('L7')) AS reader (name)
  UNION ALL
  SELECT reader.name, mapped.urn, 'gnomad', link.gnomad_variant_id::text
  FROM mapped
  JOIN gnomad_variants_mapped_variants AS link ON link.mapped_variant_id = mapped.id
  CROSS JOIN (VALUES ('L4'), ('L7')) AS reader (name)
  UNION ALL
  SELECT 'L7', mapped.urn, field.key, field.value
  FROM mapped
  CROSS JOIN LATERAL (
    VALUES
      ('pre_mapped', nullif(mapped.pre_mapped, 'null')::text), ('vrs_version', mapped.vrs_version), ('mapping_error', mapped.error_message),
      ('mapped_date', mapped.mapped_date::text), ('mapping_api_version', mapped.mapping_api_version),
      ('clingen_allele_id', mapped.clingen_allele_id)
  ) AS field (key, value)
  UNION ALL
  SELECT 'L5', cell.urn, cell.key, cell.value
  FROM cell
  WHERE cell.value !~* '^\s*(none|nan|na|undefined|n/a|null|nil)?\s*$'
)
SELECT DISTINCT reader, urn, key, value FROM fact WHERE value <> ''
