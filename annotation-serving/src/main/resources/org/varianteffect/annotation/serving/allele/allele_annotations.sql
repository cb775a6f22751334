SELECT
  a.vrs_digest,
<include:vep_columns>,
<include:gnomad_columns>,
<include:clinvar_columns>
FROM alleles a
<include:annotation_joins>
WHERE a.vrs_digest = ANY (:digests) AND <include:seen_allele>
ORDER BY a.vrs_digest<newest:vep><newest:gnomad_link>, clinvar_link.valid_from, clinvar_link.id
