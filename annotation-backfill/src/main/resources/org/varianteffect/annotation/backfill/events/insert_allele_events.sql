INSERT INTO annotation_event (annotation_type, allele_id, disposition, reason, created_at)
SELECT e.annotation_type, e.allele_id, e.disposition, 'migrated', e.first_mapped
FROM (
  <events>
) AS e
ORDER BY e.allele_id, e.annotation_type
