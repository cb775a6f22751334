-- E2: the newest event is to be that of the variant's last record: where a mapping that ends where it begins is told only
-- now, and those after it, which begin there too, have been told before, they are told again.
WITH missing AS MATERIALIZED (
  <missingMappingEvents>
),
instant AS MATERIALIZED (
  SELECT m.variant_id, m.valid_from, min(m.mapped_variant_id) AS first_told_now
  FROM missing AS m
  WHERE m.valid_to = m.valid_from
    AND EXISTS (
      SELECT FROM annotation_event AS known
      WHERE known.variant_id = m.variant_id AND known.annotation_type = 'vrs_mapping' AND known.reason = 'migrated'
        AND known.created_at = m.valid_from)
  GROUP BY m.variant_id, m.valid_from
),
overtaken AS (
  SELECT e.*
  FROM instant AS i
  JOIN (
    <mappingEvents>
  ) AS e ON e.variant_id = i.variant_id AND e.valid_from = i.valid_from
  WHERE (e.valid_to IS DISTINCT FROM e.valid_from OR e.mapped_variant_id > i.first_told_now)
    AND NOT EXISTS (SELECT FROM missing AS m WHERE m.mapped_variant_id = e.mapped_variant_id)
)
SELECT m.* FROM missing AS m
UNION ALL
SELECT o.* FROM overtaken AS o
UNION ALL
SELECT o.*
FROM (
  <outdatedMappingEvents>
) AS o
WHERE o.mapped_variant_id NOT IN (SELECT m.mapped_variant_id FROM missing AS m UNION ALL SELECT t.mapped_variant_id FROM overtaken AS t)
