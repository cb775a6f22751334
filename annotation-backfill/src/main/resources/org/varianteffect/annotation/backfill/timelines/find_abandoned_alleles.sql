-- Alleles of ours that no mapping contributes to any more: gone, unless the pipeline has come to use them.
WITH abandoned AS (
  SELECT c.allele_id, w.created
  FROM chunk_allele AS c
  JOIN annotation_backfill.written_alleles AS w ON w.allele_id = c.allele_id
  WHERE NOT EXISTS (SELECT FROM contributor AS k WHERE k.allele_id = c.allele_id)
),
unused AS (
  SELECT a.allele_id
  FROM abandoned AS a
  WHERE a.created
    AND NOT EXISTS (
      SELECT FROM mapping_record_alleles AS l
      WHERE l.allele_id = a.allele_id AND NOT EXISTS (SELECT FROM annotation_backfill.written_derived_links AS d WHERE d.id = l.id))
    AND NOT EXISTS (SELECT FROM present AS p WHERE p.allele_id = a.allele_id AND p.is_native)
    AND NOT EXISTS (SELECT FROM annotation_event AS e WHERE e.allele_id = a.allele_id AND e.reason <> 'migrated')
)
SELECT a.allele_id, u.allele_id IS NOT NULL AS unused
FROM abandoned AS a
LEFT JOIN unused AS u ON u.allele_id = a.allele_id
