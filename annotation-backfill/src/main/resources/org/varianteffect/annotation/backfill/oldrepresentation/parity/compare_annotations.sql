-- L2, L4, and L7 with them: pairs of a variant and a gnomAD row or ClinVar control, with how often each is there.
WITH old_pair AS (
  SELECT o.variant_id, o.score_set_id, a.source, a.key, a.old_key, o.mapped_variant_id, o.position, o.is_live, o.reason,
         row_number() OVER (PARTITION BY o.variant_id, a.source, a.key ORDER BY o.is_live DESC, o.position, a.old_key) AS n
  FROM old_mapping AS o
  JOIN known_annotation AS a ON a.mapped_variant_id = o.mapped_variant_id
),
new_pair AS (
  SELECT m.variant_id, m.score_set_id, a.source, a.key, a.id, m.allele_id, a.is_native, m.is_native AND m.is_only_one AS is_native_record,
         row_number() OVER (PARTITION BY m.variant_id, a.source, a.key ORDER BY m.mapping_record_id, a.id) AS n
  FROM new_mapping AS m
  -- OFFSET 0: looked up, for to read all annotations of the database once a range costs more, the larger it is
  CROSS JOIN LATERAL (SELECT t.* FROM new_annotation AS t WHERE t.allele_id = m.allele_id AND t.valid_to IS NULL OFFSET 0) AS a
),
compared AS MATERIALIZED (
  SELECT coalesce(o.variant_id, w.variant_id) AS variant_id, coalesce(o.score_set_id, w.score_set_id) AS score_set_id,
         coalesce(o.source, w.source) AS source, coalesce(o.key, w.key) AS key, coalesce(o.n, w.n) AS n,
         o.old_key, o.mapped_variant_id, o.position, o.is_live, o.reason, w.id AS new_id, w.allele_id, w.is_native, w.is_native_record,
         CASE WHEN w.id IS NULL THEN 'lost' WHEN o.mapped_variant_id IS NULL THEN 'new' ELSE 'same' END AS state
  FROM old_pair AS o
  FULL JOIN new_pair AS w ON w.variant_id = o.variant_id AND w.source = o.source AND w.key = o.key AND w.n = o.n
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT r.name, c.score_set_id, count(*)
  FROM compared AS c
  JOIN (VALUES ('gnomad', 'L4'), ('clinvar', 'L2'), ('gnomad', 'L7'), ('clinvar', 'L7')) AS r (source, name) ON r.source = c.source
  WHERE c.state = 'same'
  GROUP BY r.name, c.score_set_id
),
releases AS (
  INSERT INTO release_seen (score_set_id, release, in_old, in_new)
  SELECT DISTINCT c.score_set_id, n.db_name || ' ' || n.db_version, true, true
  FROM (SELECT DISTINCT score_set_id, key FROM compared WHERE source = 'clinvar' AND state = 'same') AS c
  JOIN clinvar_controls AS n ON n.id = c.key
)
INSERT INTO annotation_difference (
  variant_id, score_set_id, source, key, n, old_key, mapped_variant_id, is_live, reason, new_id, allele_id, is_native, is_native_record, state)
SELECT c.variant_id, c.score_set_id, c.source, c.key, c.n, c.old_key, c.mapped_variant_id, c.is_live, c.reason, c.new_id,
       CASE c.state
         WHEN 'lost' THEN (SELECT min(m.allele_id) FROM new_mapping AS m WHERE m.variant_id = c.variant_id AND m.mapped_variant_id = c.mapped_variant_id)
         ELSE c.allele_id
       END,
       c.is_native, c.is_native_record, c.state
FROM compared AS c
WHERE c.state <> 'same' OR c.position > 1
