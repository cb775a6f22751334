-- Alleles of the pipeline's that old mappings contribute to: nothing is filled yet. Those of ours are registered already, and skipped;
-- asking which ones those are would read the whole table once a chunk.
INSERT INTO annotation_backfill.written_alleles (allele_id, created, filled, fingerprint)
SELECT n.allele_id, false, '{}'::text[], 0
FROM named_allele AS n
WHERE NOT n.is_new AND n.allele_id IS NOT NULL
ORDER BY n.allele_id
ON CONFLICT (allele_id) DO NOTHING
