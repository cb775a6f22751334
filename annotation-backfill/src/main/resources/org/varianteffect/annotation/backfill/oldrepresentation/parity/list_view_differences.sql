-- L1: rows of suspect variants side by side, and the values in which they differ. Numbers are paired; the rows themselves are looked at where those differ.
WITH old_slot AS MATERIALIZED (
  SELECT p.mapped_variant_id, p.variant_id, min(p.slot) AS slot FROM mapping_pair AS p GROUP BY p.mapped_variant_id, p.variant_id
),
new_slot AS MATERIALIZED (
  SELECT p.mapping_record_id, p.variant_id, min(p.slot) AS slot FROM mapping_pair AS p GROUP BY p.mapping_record_id, p.variant_id
),
-- a row without a mapping stands beside the first that the other side has
slot_without AS MATERIALIZED (
  SELECT false AS is_new, variant_id, slot FROM old_slot WHERE mapped_variant_id IS NULL
  UNION ALL
  SELECT true, variant_id, slot FROM new_slot WHERE mapping_record_id IS NULL
),
numbered AS MATERIALIZED (
  SELECT o.*, row_number() OVER (PARTITION BY o.is_new, o.variant_id, o.slot, o.attempt ORDER BY o.row_hash) AS n
  FROM (
    SELECT r.is_new, r.ctid AS place, r.row_hash, coalesce(p.variant_id, q.variant_id, s.variant_id, 0) AS variant_id,
           coalesce(p.slot, q.slot, without.slot, 0) AS slot, hash_record_extended(ROW(<attemptColumns>), 0) AS attempt
    FROM suspect AS s
    JOIN shown_row AS r ON coalesce(r.variant_urn, '') = s.urn
    LEFT JOIN old_slot AS p ON NOT r.is_new AND p.mapped_variant_id = r.mapping_id
    LEFT JOIN new_slot AS q ON r.is_new AND q.mapping_record_id = r.mapping_id
    LEFT JOIN slot_without AS without ON r.mapping_id IS NULL AND without.is_new = r.is_new AND without.variant_id = s.variant_id
  ) AS o
),
paired AS MATERIALIZED (
  SELECT (row_number() OVER ())::int AS row_number, variant_id, slot, o.place AS old_place, n.place AS new_place,
         o.row_hash IS NOT DISTINCT FROM n.row_hash AS is_equal, o.place IS NOT NULL AND n.place IS NOT NULL AS is_pair
  FROM (SELECT * FROM numbered WHERE NOT is_new) AS o
  FULL JOIN (SELECT * FROM numbered WHERE is_new) AS n USING (variant_id, slot, attempt, n)
),
placed AS MATERIALIZED (
  SELECT r.*, coalesce(v.score_set_id, s.id) AS score_set_id,
         EXISTS (SELECT FROM mapping_pair AS p WHERE p.variant_id = r.variant_id AND p.slot = r.slot AND p.is_live) AS is_live
  FROM paired AS r
  LEFT JOIN asked_variant AS v ON v.variant_id = r.variant_id
  LEFT JOIN LATERAL (
    SELECT s.id
    FROM shown_row AS shown
    JOIN scoresets AS s ON s.urn = shown.score_set_urn
    WHERE v.variant_id IS NULL AND shown.ctid = coalesce(r.old_place, r.new_place)
    OFFSET 0
  ) AS s ON true
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'L1', p.score_set_id, count(*)
  FROM placed AS p
  WHERE p.is_equal
  GROUP BY p.score_set_id
)
INSERT INTO field_difference (reader, row_number, score_set_id, variant_id, slot, field, old_value, new_value)
SELECT 'L1', p.row_number, p.score_set_id, p.variant_id, p.slot, field.name, content.old_value, content.new_value
FROM placed AS p
LEFT JOIN LATERAL (SELECT <columns> FROM shown_row AS r WHERE r.ctid = p.old_place OFFSET 0) AS o ON true
LEFT JOIN LATERAL (SELECT <columns> FROM shown_row AS r WHERE r.ctid = p.new_place OFFSET 0) AS n ON true
CROSS JOIN LATERAL unnest(
  CASE WHEN NOT p.is_pair THEN '{(row)}'
       -- where not the same mapping stands on both sides, all that it says is one value
       WHEN NOT p.is_live THEN array_remove(ARRAY['(mapping)', <otherColumnsThatDiffer>], NULL)
       ELSE array_remove(ARRAY[<mappingColumnsThatDiffer>, <otherColumnsThatDiffer>], NULL)
  END) AS field (name)
CROSS JOIN LATERAL (
  SELECT CASE field.name
           WHEN '(row)' THEN to_jsonb(o)::text
           WHEN '(mapping)' THEN nullif(jsonb_strip_nulls(to_jsonb(o) - :otherColumns), '{}')::text
           <oldValues>
         END AS old_value,
         CASE field.name
           WHEN '(row)' THEN to_jsonb(n)::text
           WHEN '(mapping)' THEN nullif(jsonb_strip_nulls(to_jsonb(n) - :otherColumns), '{}')::text
           <newValues>
         END AS new_value
  OFFSET 0
) AS content
WHERE NOT p.is_equal AND content.old_value IS DISTINCT FROM content.new_value
