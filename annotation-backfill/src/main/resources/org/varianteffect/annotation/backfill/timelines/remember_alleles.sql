UPDATE annotation_backfill.written_alleles AS w
SET filled = s.filled,
    were_empty = s.were_empty,
    document_source = s.document_source,
    document_version = s.document_version,
    fingerprint = CASE WHEN w.created OR s.filled <> '{}'
                       THEN annotation_backfill.allele_fingerprint(s.level, s.clingen_allele_id, s.hgvs_g, s.hgvs_c, s.hgvs_p)
                       ELSE 0
                  END,
    native_updated_at = CASE WHEN s.filled <> '{}' OR s.document_source IS NOT NULL THEN w.native_updated_at END
FROM settled AS s
JOIN alleles AS a ON a.id = s.allele_id AND a.id BETWEEN :low AND :high
WHERE w.allele_id = s.allele_id AND (s.document_moved OR s.fields_changed)
  -- what the pipeline has changed meanwhile was left alone, and is nothing that a rollback may empty
  AND (a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p)
        IS NOT DISTINCT FROM (s.level, s.clingen_allele_id, s.hgvs_g, s.hgvs_c, s.hgvs_p)
