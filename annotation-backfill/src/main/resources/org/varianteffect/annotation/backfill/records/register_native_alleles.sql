-- Alleles of the pipeline's that old mappings contribute to: nothing is filled yet. Those of ours are registered already, and skipped;
-- asking which ones those are would read the whole table once a chunk.
INSERT INTO annotation_backfill.written_alleles (allele_id, created, filled, fingerprint)
SELECT DISTINCT i.allele_id, false, '{}'::text[], 0
FROM incoming AS i
WHERE i.allele_id IS NOT NULL AND i.written_allele_id IS DISTINCT FROM i.allele_id
ORDER BY i.allele_id
ON CONFLICT (allele_id) DO NOTHING
