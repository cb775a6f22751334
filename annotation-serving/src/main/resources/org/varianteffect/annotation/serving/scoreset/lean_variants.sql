SELECT
  v.urn,
  v.data -> 'score_data' ->> 'score' AS score,
  vep.functional_consequence,
  a.clingen_allele_id,
  a.vrs_digest,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  coalesce(a.hgvs_g, same.hgvs_g) AS hgvs_g,
  coalesce(a.hgvs_c, same.hgvs_c) AS hgvs_c,
  coalesce(a.hgvs_p, same.hgvs_p) AS hgvs_p
FROM variants v
<include:measured_allele>
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND <holds:vep>
LEFT JOIN (
<include:same_change>
) AS same ON same.mapping_record_id = l.mapping_record_id AND same.projection_group = l.projection_group
WHERE <restriction>
ORDER BY <include:variant_order>
