-- L1: rows of suspect variants side by side, and the values in which they differ.
WITH read AS MATERIALIZED (
  SELECT r.is_new, r.urn, r.mapping_id, r.content AS text, r.content::shown AS content
  FROM shown_row AS r
  JOIN suspect AS s ON s.urn = coalesce(r.urn, '')
),
owned AS MATERIALIZED (
  SELECT r.*, coalesce(m.variant_id, n.variant_id, v.id, 0) AS variant_id, ROW(<attemptColumns>)::text AS attempt
  FROM read AS r
  LEFT JOIN mapped_variants AS m ON m.id = r.mapping_id AND NOT r.is_new
  LEFT JOIN mapping_records AS n ON n.id = r.mapping_id AND r.is_new
  LEFT JOIN variants AS v ON v.urn = r.urn
),
numbered AS MATERIALIZED (
  SELECT o.*, coalesce(p.slot, 0) AS slot,
         row_number() OVER (PARTITION BY o.is_new, o.variant_id, coalesce(p.slot, 0), o.attempt ORDER BY o.text) AS n
  FROM owned AS o
  -- a row without a mapping stands beside the first that the other side has
  LEFT JOIN LATERAL (
    SELECT min(p.slot) AS slot
    FROM mapping_pair AS p
    WHERE p.variant_id = o.variant_id
      AND CASE WHEN o.is_new THEN p.mapping_record_id ELSE p.mapped_variant_id END IS NOT DISTINCT FROM o.mapping_id
  ) AS p ON true
),
paired AS MATERIALIZED (
  SELECT (row_number() OVER ())::int AS row_number, variant_id, slot, o.text IS NOT DISTINCT FROM n.text AS is_equal,
         coalesce((o.content).score_set_urn, (n.content).score_set_urn) AS score_set_urn,
         CASE WHEN o.text IS DISTINCT FROM n.text THEN to_jsonb(o.content) END AS old_content,
         CASE WHEN o.text IS DISTINCT FROM n.text THEN to_jsonb(n.content) END AS new_content
  FROM (SELECT * FROM numbered WHERE NOT is_new) AS o
  FULL JOIN (SELECT * FROM numbered WHERE is_new) AS n USING (variant_id, slot, attempt, n)
),
placed AS MATERIALIZED (
  SELECT r.*, coalesce(v.scoreset_id, s.id) AS score_set_id, coalesce(p.is_live, false) AS is_live
  FROM paired AS r
  LEFT JOIN variants AS v ON v.id = r.variant_id
  LEFT JOIN scoresets AS s ON s.urn = r.score_set_urn
  LEFT JOIN mapping_pair AS p ON p.variant_id = r.variant_id AND p.slot = r.slot
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L1', score_set_id, count(*) FROM placed WHERE is_equal GROUP BY score_set_id
)
INSERT INTO field_difference (reader, row_number, score_set_id, variant_id, slot, field, old_value, new_value)
SELECT 'L1', p.row_number, p.score_set_id, p.variant_id, p.slot, '(row)', p.old_content::text, p.new_content::text
FROM placed AS p
WHERE NOT p.is_equal AND (p.old_content IS NULL OR p.new_content IS NULL)
UNION ALL
SELECT 'L1', p.row_number, p.score_set_id, p.variant_id, p.slot, o.key, o.value, p.new_content ->> o.key
FROM placed AS p
CROSS JOIN LATERAL jsonb_each_text(CASE WHEN p.is_live THEN p.old_content ELSE p.old_content - :mappingColumns END) AS o
WHERE NOT p.is_equal AND p.new_content IS NOT NULL AND o.value IS DISTINCT FROM p.new_content ->> o.key
UNION ALL
-- where not the same mapping stands on both sides, all that it says is one value
SELECT 'L1', p.row_number, p.score_set_id, p.variant_id, p.slot, '(mapping)', old_part.content, new_part.content
FROM placed AS p
CROSS JOIN LATERAL (SELECT nullif(jsonb_strip_nulls(p.old_content - :otherColumns), '{}')::text AS content) AS old_part
CROSS JOIN LATERAL (SELECT nullif(jsonb_strip_nulls(p.new_content - :otherColumns), '{}')::text AS content) AS new_part
WHERE NOT p.is_equal AND NOT p.is_live AND p.old_content IS NOT NULL AND p.new_content IS NOT NULL
  AND old_part.content IS DISTINCT FROM new_part.content
