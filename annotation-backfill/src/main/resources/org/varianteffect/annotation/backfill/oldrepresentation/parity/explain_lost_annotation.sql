-- an old annotation that the variant's authoritative allele does not have now
SELECT CASE
         WHEN NOT c.is_live THEN c.reason
         -- two old controls with equal keys are one assertion
         WHEN c.source = 'clinvar' AND c.n > 1 THEN
           (SELECT 'EQUAL_CONTROLS'
            FROM old_annotation AS o
            WHERE o.source = 'clinvar' AND o.mapped_variant_id = c.mapped_variant_id AND o.key = c.key AND o.old_key < c.old_key
            LIMIT 1)
         WHEN c.key IS NULL THEN NULL
         ELSE coalesce(
           (SELECT min(k.kind)
            FROM annotation_backfill.anomalies AS k
            WHERE k.mapped_variant_id = c.mapped_variant_id
              AND CASE k.kind
                WHEN 'NO_ALLELE' THEN c.allele_id IS NULL AND own_record.has_no_allele AND k.source = c.source AND k.key = c.old_key::text
                WHEN 'SHADOWED' THEN k.allele_id = c.allele_id AND k.source = c.source AND k.key = c.key::text AND (outranked.is_so OR spoken_for.natively)
                WHEN 'SHADOWED_BY_NATIVE' THEN k.allele_id = c.allele_id AND k.source = c.source AND k.key = c.key::text AND spoken_for.natively
                WHEN 'QUARANTINED' THEN k.stage = 'timelines' AND k.allele_id = c.allele_id
              END),
           -- T8: what the policy has closed, on the day it did
           (SELECT 'PROTEIN_PROXY'
            FROM annotation_backfill.protein_proxies_closed AS policy
            JOIN alleles AS a ON a.id = c.allele_id AND a.level = 'protein'
            JOIN new_annotation AS t ON t.source = c.source AND t.allele_id = a.id AND t.key = c.key AND NOT t.is_native
            WHERE t.valid_to = greatest(t.valid_from, policy.closed_at)
            LIMIT 1))
       END
FROM (
  SELECT EXISTS (
    SELECT
    FROM annotation_backfill.written_mapping_records AS w
    WHERE w.variant_id = c.variant_id AND w.mapped_variant_id = c.mapped_variant_id AND w.allele_id IS NULL) AS has_no_allele
) AS own_record
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM contribution AS own
    JOIN gnomad_variants AS said ON said.id = c.key
    JOIN annotation_said AS winner ON winner.allele_id = own.allele_id AND winner.source = 'gnomad' AND winner.key <> said.id
    WHERE c.source = 'gnomad' AND own.variant_id = c.variant_id AND own.allele_id = c.allele_id AND own.mapped_variant_id = c.mapped_variant_id
      AND (winner.release_order, winner.mapped_date, winner.mapped_variant_id, winner.key)
        > (annotation_backfill.release_order(said.db_version), own.mapped_date, own.mapped_variant_id, said.id)) AS is_so
) AS outranked
-- in a single-live source whatever the pipeline holds or has ended is in the way, in ClinVar only the same control
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM new_annotation AS t
    WHERE t.source = c.source AND t.allele_id = c.allele_id AND (t.source = 'gnomad' OR t.key = c.key)
      AND CASE WHEN t.is_native THEN t.valid_to IS NULL ELSE t.left_live AND t.valid_to IS NOT NULL END) AS natively
) AS spoken_for
