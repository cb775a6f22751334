-- Variants whose alleles nobody else maps to, of which no native row and no anomaly speaks: their answers have no reason to differ.
SELECT v.urn
FROM variants AS v
JOIN scoresets AS s ON s.id = v.scoreset_id
WHERE EXISTS (SELECT 1 FROM mapped_variants AS mv WHERE mv.variant_id = v.id)
  AND NOT EXISTS (
    SELECT 1
    FROM annotation_backfill.anomalies AS anomaly
    LEFT JOIN mapped_variants AS mv ON mv.id = anomaly.mapped_variant_id
    WHERE coalesce(anomaly.variant_id, mv.variant_id) = v.id)
  AND NOT EXISTS (
    SELECT 1
    FROM mapping_records AS r
    JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
    WHERE r.variant_id = v.id AND NOT l.is_authoritative)
  AND NOT EXISTS (
    SELECT 1
    FROM mapping_records AS r
    JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
    JOIN mapping_record_alleles AS shared ON shared.allele_id = l.allele_id
    JOIN mapping_records AS other ON other.id = shared.mapping_record_id
    WHERE r.variant_id = v.id AND other.variant_id <> v.id)
  AND NOT EXISTS (
    SELECT 1
    FROM mapping_records AS r
    JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
    JOIN (
      SELECT allele_id FROM gnomad_allele_links WHERE id NOT IN (SELECT id FROM annotation_backfill.written_gnomad_allele_links)
      UNION ALL
      SELECT allele_id FROM clinvar_allele_links WHERE id NOT IN (SELECT id FROM annotation_backfill.written_clinvar_allele_links)
      UNION ALL
      SELECT allele_id FROM vep_allele_consequences
      WHERE id NOT IN (SELECT id FROM annotation_backfill.written_vep_allele_consequences)
    ) AS native ON native.allele_id = l.allele_id
    WHERE r.variant_id = v.id)
