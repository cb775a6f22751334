-- E2: two events per allele of ours, from the day it was first mapped. Each allele falls to the variant whose document it holds.
INSERT INTO annotation_event (annotation_type, allele_id, disposition, reason, created_at)
SELECT known.annotation_type, known.allele_id, known.disposition, 'migrated', known.first_mapped
FROM (
  SELECT event.annotation_type, a.id AS allele_id,
         CASE WHEN event.value IS NULL THEN 'absent' ELSE 'present' END AS disposition,
         (SELECT min(r.valid_from)
          FROM annotation_backfill.written_mapping_records AS k
          JOIN mapping_records AS r ON r.id = k.mapping_record_id
          WHERE k.allele_id = a.id) AS first_mapped
  FROM chunk_variant AS c
  JOIN annotation_backfill.written_mapping_records AS w ON w.variant_id = c.variant_id AND w.variant_id BETWEEN :low AND :high
  JOIN annotation_backfill.written_alleles AS wa
    ON wa.allele_id = w.allele_id AND wa.document_source = w.mapped_variant_id AND wa.created
  JOIN alleles AS a ON a.id = wa.allele_id
  CROSS JOIN LATERAL (
    VALUES ('clingen_allele_id', a.clingen_allele_id), ('mapped_hgvs', coalesce(a.hgvs_g, a.hgvs_c, a.hgvs_p))
  ) AS event (annotation_type, value)
) AS known
WHERE NOT EXISTS (
  SELECT FROM annotation_event AS e
  WHERE e.allele_id = known.allele_id AND e.annotation_type = known.annotation_type AND e.reason = 'migrated'
    AND e.disposition = known.disposition AND e.created_at = known.first_mapped)
ORDER BY known.first_mapped, known.allele_id, known.annotation_type
