-- V7: an allele that a mapping of the chunk's no longer contributes to is looked at again, also in a run over score sets that no longer
-- have it. No inputs come to 0 but once in 2^64. An array, so that the few there are are looked up, and not all read once a chunk.
UPDATE annotation_backfill.settled_alleles AS s
SET inputs = 0
WHERE s.inputs <> 0
  AND s.allele_id = ANY (ARRAY(
    SELECT w.allele_id
    FROM chunk_variant AS c
    JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
    LEFT JOIN placed AS i ON i.variant_id = w.variant_id AND i.mapped_variant_id = w.mapped_variant_id
    WHERE c.quarantined IS NULL AND w.allele_id IS NOT NULL AND i.allele_id IS DISTINCT FROM w.allele_id))
