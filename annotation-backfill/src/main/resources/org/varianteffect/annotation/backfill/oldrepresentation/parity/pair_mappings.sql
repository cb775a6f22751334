INSERT INTO mapping_pair (variant_id, score_set_id, slot, mapped_variant_id, mapping_record_id, is_live, reason, is_native)
WITH record AS (
  SELECT DISTINCT n.variant_id, n.score_set_id, n.mapping_record_id, n.mapped_variant_id, n.is_native AND n.is_only_one AS is_native
  FROM new_mapping AS n
),
left_old AS (
  SELECT o.variant_id, o.score_set_id, o.mapped_variant_id, o.reason, row_number() OVER (PARTITION BY o.variant_id ORDER BY o.position) AS n
  FROM old_mapping AS o
  WHERE NOT o.is_live
),
left_new AS (
  SELECT r.variant_id, r.score_set_id, r.mapping_record_id, r.is_native, row_number() OVER (PARTITION BY r.variant_id ORDER BY r.mapping_record_id) AS n
  FROM record AS r
  WHERE NOT EXISTS (SELECT FROM old_mapping AS o WHERE o.mapped_variant_id = r.mapped_variant_id AND o.is_live)
)
SELECT o.variant_id, o.score_set_id, 0, o.mapped_variant_id, r.mapping_record_id, true, NULL, false
FROM old_mapping AS o
JOIN record AS r ON r.variant_id = o.variant_id AND r.mapped_variant_id = o.mapped_variant_id
WHERE o.is_live
UNION ALL
SELECT variant_id, coalesce(o.score_set_id, n.score_set_id), n, o.mapped_variant_id, n.mapping_record_id, false, o.reason, coalesce(n.is_native, false)
FROM left_old AS o
FULL JOIN left_new AS n USING (variant_id, n)
-- neighbours' rows lie together: whoever looks them up one by one meets the same pages
ORDER BY variant_id
