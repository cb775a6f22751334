CREATE UNIQUE INDEX uq_alleles_hgvs ON alleles (coalesce(hgvs_g, hgvs_c, hgvs_p));
