-- Fields of native alleles that the backfill filled, and that nobody has changed since.
UPDATE alleles AS a
SET clingen_allele_id = CASE WHEN 'clingen_allele_id' = ANY (w.filled) AND u.is_untouched THEN CASE WHEN 'clingen_allele_id' = ANY (w.were_empty) THEN '' END ELSE a.clingen_allele_id END,
    hgvs_g = CASE WHEN 'hgvs_g' = ANY (w.filled) AND u.is_untouched THEN CASE WHEN 'hgvs_g' = ANY (w.were_empty) THEN '' END ELSE a.hgvs_g END,
    hgvs_c = CASE WHEN 'hgvs_c' = ANY (w.filled) AND u.is_untouched THEN CASE WHEN 'hgvs_c' = ANY (w.were_empty) THEN '' END ELSE a.hgvs_c END,
    hgvs_p = CASE WHEN 'hgvs_p' = ANY (w.filled) AND u.is_untouched THEN CASE WHEN 'hgvs_p' = ANY (w.were_empty) THEN '' END ELSE a.hgvs_p END,
    post_mapped = CASE WHEN w.document_source IS NOT NULL AND NOT u.has_another_document THEN NULL ELSE a.post_mapped END,
    updated_at = CASE WHEN u.is_untouched AND NOT u.has_another_document THEN coalesce(w.native_updated_at, a.updated_at) ELSE a.updated_at END
FROM annotation_backfill.written_alleles AS w,
     LATERAL (
       SELECT b.id,
              annotation_backfill.allele_fingerprint(b.level, b.clingen_allele_id, b.hgvs_g, b.hgvs_c, b.hgvs_p) = w.fingerprint AS is_untouched,
              -- than the one that it was given; of a mapping that has changed since nobody knows any more
              EXISTS (
                SELECT
                FROM mapped_variants AS m
                WHERE m.id = w.document_source AND m.xmin = w.document_version
                  AND annotation_backfill.vrs_canonical(m.post_mapped) IS DISTINCT FROM b.post_mapped) AS has_another_document
       FROM alleles AS b
       WHERE b.id = w.allele_id) AS u
WHERE a.id = w.allele_id AND u.id = a.id AND NOT w.created
  AND (w.filled <> '{}' OR w.document_source IS NOT NULL)
