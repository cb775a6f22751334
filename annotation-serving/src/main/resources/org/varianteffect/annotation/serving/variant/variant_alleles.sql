SELECT
<include:allele_columns>,
  l.is_authoritative,
  l.projection_group,
<include:vep_columns>,
<include:gnomad_columns>,
<include:clinvar_columns>
FROM mapping_record_alleles l
JOIN alleles a ON a.id = l.allele_id
<include:annotation_joins>
WHERE l.mapping_record_id = :recordId AND <holds:l>
ORDER BY l.is_authoritative DESC, a.vrs_digest COLLATE "C"<newest:vep><newest:gnomad_link>, clinvar_link.valid_from, clinvar_link.id
