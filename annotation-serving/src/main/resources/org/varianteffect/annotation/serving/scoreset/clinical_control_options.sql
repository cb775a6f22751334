SELECT DISTINCT clinvar.db_name, clinvar.db_version
FROM clinvar_controls clinvar
WHERE clinvar.id = ANY (ARRAY(
  SELECT clinvar_link.clinvar_control_id
  FROM mapping_record_alleles l
  JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = l.allele_id AND <holds:clinvar_link>
  WHERE l.mapping_record_id = ANY (<include:records_of_score_set>) AND <holds:l>
))
