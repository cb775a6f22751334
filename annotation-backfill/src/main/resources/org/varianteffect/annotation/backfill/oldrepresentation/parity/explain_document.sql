-- R8, R9: the canonical form of this mapping's document, or of the contributor's that comes first, or the pipeline's
SELECT CASE
         WHEN p.allele_id IS NULL AND EXISTS (
           SELECT
           FROM annotation_backfill.written_mapping_records AS own
           WHERE own.variant_id = p.variant_id AND own.mapped_variant_id = p.mapped_variant_id AND own.allele_id IS NULL)
           AND annotation_backfill.vrs_identifier(m.post_mapped) IS NULL THEN
           (SELECT k.kind
            FROM annotation_backfill.anomalies AS k
            WHERE k.kind = 'UNIDENTIFIABLE_VRS' AND k.mapped_variant_id = p.mapped_variant_id AND p.new_value IS NULL
            LIMIT 1)
         WHEN p.allele_id IS NULL THEN NULL
         -- that of the other one as it is stored: nothing has to be made canonical to see it
         WHEN w.document_source <> p.mapped_variant_id AND p.new_value = first_.post_mapped::text AND shared.is_so THEN 'SHARED_ALLELE'
         WHEN p.new_value = annotation_backfill.vrs_canonical(m.post_mapped)::text THEN coalesce(
           (SELECT k.kind
            FROM annotation_backfill.anomalies AS k
            WHERE k.kind = 'IDENTITY_DRIFT' AND k.mapped_variant_id = p.mapped_variant_id
            LIMIT 1),
           'CANONICAL_VRS')
         WHEN w.document_source IS NULL THEN CASE WHEN NOT coalesce(w.created, false) THEN 'NATIVE' END
         WHEN w.document_source <> p.mapped_variant_id AND shared.is_so AND p.new_value = annotation_backfill.vrs_canonical(first_.post_mapped)::text THEN
           'SHARED_ALLELE'
       END
FROM mapped_variants AS m
LEFT JOIN annotation_backfill.written_alleles AS w ON w.allele_id = p.allele_id
LEFT JOIN mapped_variants AS first_ ON first_.id = w.document_source AND first_.id <> m.id
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT FROM contribution AS c WHERE c.allele_id = p.allele_id AND c.mapped_variant_id = w.document_source) AS is_so
) AS shared
WHERE m.id = p.mapped_variant_id
