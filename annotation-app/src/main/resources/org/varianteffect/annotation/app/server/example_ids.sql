-- The first measured allele that has ClinVar's and VEP's word; stops there, however many there are.
SELECT s.urn AS score_set_urn, v.urn AS variant_urn, a.vrs_digest, a.clingen_allele_id
FROM clinvar_allele_links clinvar
JOIN alleles a ON a.id = clinvar.allele_id
JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND vep.valid_to IS NULL
JOIN mapping_record_alleles l ON l.allele_id = a.id AND l.is_authoritative AND l.valid_to IS NULL
JOIN mapping_records r ON r.id = l.mapping_record_id AND r.valid_to IS NULL
JOIN variants v ON v.id = r.variant_id
JOIN scoresets s ON s.id = v.scoreset_id
WHERE clinvar.valid_to IS NULL
  AND a.clingen_allele_id <> ''
  AND v.urn IS NOT NULL
  AND s.urn IS NOT NULL
  AND <visible:s>
LIMIT 1
