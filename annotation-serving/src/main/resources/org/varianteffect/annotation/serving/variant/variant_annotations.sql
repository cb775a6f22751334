-- What the view v_variant_annotations says, at any time, without an order of what is said of one variant. The state of attempts
-- (variant_annotation_status) has no valid time: it is that of now.
SELECT
  v.id AS variant_id,
  v.urn AS variant_urn,
  v.score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  r.id AS mapping_record_id,
  a.clingen_allele_id,
  r.hgvs_assay_level,
  coalesce(a.hgvs_g, same.hgvs_g) AS hgvs_g,
  coalesce(a.hgvs_c, same.hgvs_c) AS hgvs_c,
  coalesce(a.hgvs_p, same.hgvs_p) AS hgvs_p,
  vep.functional_consequence AS vep_functional_consequence,
  vep.access_date AS vep_access_date,
  l.id AS link_id,
  vep.id AS vep_id,
  r.mapped_date,
  r.mapping_api_version,
  r.vrs_version,
  r.error_message AS mapping_error,
  status.id AS status_id,
  status.annotation_type,
  status.status AS annotation_status,
  status.failure_category,
  status.error_message AS annotation_error,
  status.version AS annotation_version,
  status.annotation_metadata,
  status.current,
  status.created_at AS annotation_created_at,
  status.updated_at AS annotation_updated_at
FROM <variants>
<include:measured_allele>
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = l.allele_id AND <holds:vep>
<include:same_change>
LEFT JOIN variant_annotation_status status ON status.variant_id = v.id AND status.current
<order>
