-- Alleles of ours that no mapping contributes to any more: gone, unless the pipeline has come to use them. One whose mapping went while
-- this run goes on still has a record of it; that is the next run's to take away, and then the allele.
WITH without_contributors AS MATERIALIZED (
  SELECT c.allele_id, w.created
  FROM chunk_allele AS c
  JOIN annotation_backfill.written_alleles AS w ON w.allele_id = c.allele_id
  WHERE NOT EXISTS (SELECT FROM contributor AS k WHERE k.allele_id = c.allele_id)
),
abandoned AS (
  SELECT a.allele_id, a.created
  FROM without_contributors AS a
  WHERE NOT EXISTS (
    SELECT
    FROM annotation_backfill.written_mapping_records AS w
    JOIN mapping_records AS r ON r.id = w.mapping_record_id
    WHERE w.allele_id = a.allele_id
    OFFSET 0) -- looked up for the few that there are, instead of joining all records
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
