  a.vrs_digest,
  a.level,
  a.hgvs_g,
  a.hgvs_c,
  a.hgvs_p,
  a.clingen_allele_id
