UPDATE annotation_backfill.written_alleles AS w
SET filled = s.filled,
    document_source = s.document_source,
    document_version = s.document_version,
    fingerprint = CASE WHEN w.created OR s.filled <> '{}'
                       THEN annotation_backfill.allele_fingerprint(s.level, s.clingen_allele_id, s.hgvs_g, s.hgvs_c, s.hgvs_p)
                       ELSE 0
                  END,
    native_updated_at = CASE WHEN s.filled <> '{}' OR s.document_source IS NOT NULL THEN w.native_updated_at END
FROM settled AS s
WHERE w.allele_id = s.allele_id AND (s.document_moved OR s.fields_changed)
