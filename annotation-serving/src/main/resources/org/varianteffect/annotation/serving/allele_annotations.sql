-- VEP and gnomAD have at most one row per allele and instant, so only the ClinVar links multiply an allele.
SELECT
  a.vrs_digest,
  a.level,
  a.hgvs_g,
  a.hgvs_c,
  a.hgvs_p,
  a.clingen_allele_id,
  vep.functional_consequence,
  vep.source_version AS vep_source_version,
  vep.access_date,
  gnomad.db_name AS gnomad_db_name,
  gnomad.db_identifier AS gnomad_db_identifier,
  gnomad.db_version AS gnomad_db_version,
  gnomad.allele_count,
  gnomad.allele_number,
  gnomad.allele_frequency,
  gnomad.faf95_max,
  gnomad.faf95_max_ancestry,
  clinvar.db_name AS clinvar_db_name,
  clinvar.db_identifier AS clinvar_db_identifier,
  clinvar.db_version AS clinvar_db_version,
  clinvar.gene_symbol,
  clinvar.clinical_significance,
  clinvar.clinical_review_status,
  clinvar.clinvar_variation_id
FROM alleles a
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND <holds:vep>
LEFT JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = a.id AND <holds:gnomad_link>
LEFT JOIN gnomad_variants gnomad ON gnomad.id = gnomad_link.gnomad_variant_id
LEFT JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = a.id AND <holds:clinvar_link>
LEFT JOIN clinvar_controls clinvar ON clinvar.id = clinvar_link.clinvar_control_id
WHERE a.vrs_digest = ANY (:digests)
ORDER BY clinvar_link.valid_from, clinvar_link.id
