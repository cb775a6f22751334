-- T8, policy `close`: gnomAD and ClinVar speak of nucleotides; on a protein allele they end when the policy began.
UPDATE desired AS d
SET valid_to = greatest(d.valid_from, policy.closed_at)
FROM alleles AS a
CROSS JOIN annotation_backfill.protein_proxies_closed AS policy
WHERE a.id = d.allele_id AND a.id BETWEEN :low AND :high AND a.level = 'protein'
  AND d.source IN ('gnomad', 'clinvar') AND d.valid_to IS NULL
