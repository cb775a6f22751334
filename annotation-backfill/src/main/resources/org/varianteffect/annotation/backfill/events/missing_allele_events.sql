-- E2: what has not been told of an allele, or is no longer what was told last.
SELECT event.*
FROM (
  <alleleEvents>
) AS event
-- known is what was told last of that day: what was told before it and again holds no longer
WHERE event.disposition IS DISTINCT FROM (
  SELECT e.disposition
  FROM annotation_event AS e
  WHERE e.allele_id = event.allele_id AND e.annotation_type = event.annotation_type AND e.reason = 'migrated'
    AND e.created_at = event.first_mapped
  ORDER BY e.id DESC
  LIMIT 1)
