-- What the view v_variant_annotations says of one variant, at any time, in no order. The state of attempts
-- (variant_annotation_status) has no valid time: it is that of now.
SELECT
  1 AS portion,
  v.id AS variant_id,
  v.score_set_urn,
<include:variant_annotation_columns>
FROM <include:one_variant>
<include:measured_allele>
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = l.allele_id AND <holds:vep>
<include:same_change>
LEFT JOIN variant_annotation_status status ON status.variant_id = v.id AND status.current
