SELECT
  v.id AS variant_id,
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
FROM <include:variants_in_order>
<include:measured_allele>
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = l.allele_id AND <holds:vep>
<include:same_change>
ORDER BY <include:variant_place><newest:r><newest:l><newest:vep>
