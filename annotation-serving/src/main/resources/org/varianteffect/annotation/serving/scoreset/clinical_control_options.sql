SELECT DISTINCT clinvar.db_name, clinvar.db_version
FROM variants v
JOIN mapping_records r ON r.variant_id = v.id AND <holds:r>
JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND <holds:l>
JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = l.allele_id AND <holds:clinvar_link>
JOIN clinvar_controls clinvar ON clinvar.id = clinvar_link.clinvar_control_id
WHERE v.scoreset_id = :scoreSetId
