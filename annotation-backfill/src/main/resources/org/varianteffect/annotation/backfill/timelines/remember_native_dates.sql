-- The date of a native allele that is about to be filled for the first time: it comes back with the rollback.
UPDATE annotation_backfill.written_alleles AS w
SET native_updated_at = a.updated_at
FROM settled AS s
JOIN alleles AS a ON a.id = s.allele_id
WHERE w.allele_id = s.allele_id AND NOT w.created AND w.native_updated_at IS NULL
  AND (s.document_moved OR s.fields_changed)
