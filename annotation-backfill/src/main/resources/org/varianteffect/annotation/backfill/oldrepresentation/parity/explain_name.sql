-- R9, R12, T9: a name that the allele does not have from this mapping
SELECT CASE
         -- the values are those of the rows, and not only of a view
         WHEN p.old_value IS DISTINCT FROM said.value OR NOT (p.new_value IS NOT DISTINCT FROM held.value OR translated.is_so) THEN NULL
         WHEN coalesce(p.old_value, '') <> '' THEN coalesce(
           -- the anomaly names both: what was said, and what is held instead
           (SELECT min(k.kind)
            FROM annotation_backfill.anomalies AS k
            WHERE k.mapped_variant_id = p.mapped_variant_id AND k.key = p.field
              AND ((k.kind IN ('ALLELE_FIELD_CONFLICT', 'HGVS_NOT_HELD') AND k.allele_id = p.allele_id AND k.detail ->> 'other' = p.old_value
                    AND k.detail ->> 'kept' IS NOT DISTINCT FROM nullif(held.value, ''))
                   OR (k.kind = 'NO_ALLELE' AND p.allele_id IS NULL AND own_record.has_no_allele AND k.source = 'allele' AND p.new_value IS NULL
                       AND k.detail ->> 'value' = p.old_value))),
           (SELECT k.kind
            FROM annotation_backfill.anomalies AS k
            WHERE k.kind = 'HGVS_TAKEN' AND k.allele_id = p.allele_id AND k.key = p.old_value AND held.value IS NULL
            LIMIT 1),
           (SELECT k.kind
            FROM annotation_backfill.anomalies AS k
            WHERE k.kind = 'QUARANTINED' AND k.stage = 'timelines' AND k.mapped_variant_id = p.mapped_variant_id AND k.allele_id = p.allele_id
            LIMIT 1))
         WHEN held.value IS NULL THEN CASE WHEN translated.is_so THEN 'TRANSLATION' END
         WHEN own.says THEN 'ASSAY_HGVS'
         WHEN shared.says THEN 'SHARED_ALLELE'
         WHEN w.allele_id IS NULL OR (NOT w.created AND p.field <> ALL (w.filled)) THEN 'NATIVE'
         -- nobody old says anything, and somebody has changed the allele since: the pipeline has named it
         WHEN w.fingerprint <> annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p)
           AND NOT EXISTS (SELECT FROM name_said AS s WHERE s.allele_id = p.allele_id AND s.field = p.field AND s.value <> '')
         THEN 'NATIVE'
       END
FROM (
  SELECT EXISTS (
    SELECT
    FROM annotation_backfill.written_mapping_records AS w
    WHERE w.variant_id = p.variant_id AND w.mapped_variant_id = p.mapped_variant_id AND w.allele_id IS NULL) AS has_no_allele
) AS own_record
LEFT JOIN alleles AS a ON a.id = p.allele_id
JOIN mapped_variants AS mapping ON mapping.id = p.mapped_variant_id
CROSS JOIN LATERAL (
  SELECT CASE p.field
           WHEN 'clingen_allele_id' THEN mapping.clingen_allele_id
           WHEN 'hgvs_g' THEN mapping.hgvs_g
           WHEN 'hgvs_c' THEN mapping.hgvs_c
           WHEN 'hgvs_p' THEN mapping.hgvs_p
         END AS value
) AS said
LEFT JOIN annotation_backfill.written_alleles AS w ON w.allele_id = a.id
CROSS JOIN LATERAL (
  SELECT CASE p.field
           WHEN 'clingen_allele_id' THEN a.clingen_allele_id WHEN 'hgvs_g' THEN a.hgvs_g WHEN 'hgvs_c' THEN a.hgvs_c WHEN 'hgvs_p' THEN a.hgvs_p
         END AS value
) AS held
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM mapping_record_alleles AS mine
    JOIN mapping_record_alleles AS l ON l.mapping_record_id = mine.mapping_record_id AND l.projection_group = mine.projection_group
    JOIN alleles AS t ON t.id = l.allele_id
    WHERE mine.mapping_record_id = p.mapping_record_id AND mine.is_authoritative AND mine.valid_to IS NULL
      AND NOT l.is_authoritative AND l.valid_to IS NULL
      AND p.new_value = CASE
        WHEN p.field = 'hgvs_g' AND t.level = 'genomic' THEN t.hgvs_g
        WHEN p.field = 'hgvs_c' AND t.level = 'cdna' THEN t.hgvs_c
        WHEN p.field = 'hgvs_p' AND t.level = 'protein' THEN t.hgvs_p
      END) AS is_so
) AS translated
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM mapping_records AS r
    WHERE r.id = p.mapping_record_id AND r.hgvs_assay_level = p.new_value
      AND r.assay_level = CASE p.field WHEN 'hgvs_g' THEN 'genomic' WHEN 'hgvs_c' THEN 'cdna' WHEN 'hgvs_p' THEN 'protein' END) AS says
) AS own
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM name_said AS s
    WHERE s.allele_id = p.allele_id AND s.field = p.field AND s.value = p.new_value
      AND p.mapped_variant_id <> ANY (ARRAY[s.first_id, s.last_id])) AS says
) AS shared
