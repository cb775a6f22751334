-- E2: the event of the record that comes last among those which begin at an instant, where the event told last at that instant is another:
-- what a mapping says, or which one is current, has changed, and has changed back since.
SELECT e.*
FROM (
  SELECT DISTINCT ON (e.variant_id, e.valid_from) e.*
  FROM (
    <mappingEvents>
  ) AS e
  JOIN (
    SELECT known.variant_id, known.created_at
    FROM annotation_event AS known
    WHERE known.variant_id IN (SELECT c.variant_id FROM chunk_variant AS c) AND known.variant_id BETWEEN :low AND :high
      AND known.annotation_type = 'vrs_mapping' AND known.reason = 'migrated'
    GROUP BY known.variant_id, known.created_at
    HAVING count(*) > 1
  ) AS told_often ON told_often.variant_id = e.variant_id AND told_often.created_at = e.valid_from
  ORDER BY e.variant_id, e.valid_from, e.valid_to DESC NULLS FIRST, e.mapped_variant_id DESC
) AS e
CROSS JOIN LATERAL (
  SELECT known.disposition, known.source_version, known.metadata
  FROM annotation_event AS known
  WHERE known.variant_id = e.variant_id AND known.annotation_type = 'vrs_mapping' AND known.reason = 'migrated'
    AND known.created_at = e.valid_from
  ORDER BY known.id DESC
  LIMIT 1
) AS newest
WHERE (newest.disposition, newest.source_version, newest.metadata) IS DISTINCT FROM (e.disposition, e.source_version, e.metadata)
