-- What holds of the allele a.
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND <holds:vep>
LEFT JOIN gnomad_allele_links gnomad_link ON gnomad_link.allele_id = a.id AND <holds:gnomad_link>
LEFT JOIN gnomad_variants gnomad ON gnomad.id = gnomad_link.gnomad_variant_id
LEFT JOIN clinvar_allele_links clinvar_link ON clinvar_link.allele_id = a.id AND <holds:clinvar_link>
LEFT JOIN clinvar_controls clinvar ON clinvar.id = clinvar_link.clinvar_control_id
