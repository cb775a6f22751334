-- Alleles of the pipeline's that old mappings contribute to: nothing is filled yet.
INSERT INTO annotation_backfill.written_alleles (allele_id, created, filled, fingerprint)
SELECT DISTINCT i.allele_id, false, '{}'::text[], 0
FROM incoming AS i
WHERE i.allele_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM annotation_backfill.written_alleles AS w WHERE w.allele_id = i.allele_id)
ORDER BY i.allele_id
ON CONFLICT (allele_id) DO NOTHING
