-- VEP's answers about alleles whose answer is not that of a mapping of theirs: what is held now, and what their mappings say.
WITH asked AS MATERIALIZED (
  SELECT DISTINCT p.allele_id
  FROM placed_difference AS p
  WHERE p.allele_id IS NOT NULL AND p.is_live AND p.field IN ('vep_functional_consequence', 'vep_access_date')
),
-- OFFSET 0: looked up, for the planner would read all mappings of the database once a range
answer AS MATERIALIZED (
  SELECT a.allele_id, c.mapped_variant_id, c.mapped_date, c.valid_to, coalesce(m.vep_functional_consequence, '') AS key, m.vep_access_date AS access_date
  FROM asked AS a
  CROSS JOIN LATERAL (
    SELECT k.mapped_variant_id, k.mapped_date, k.valid_to FROM contribution AS k WHERE k.allele_id = a.allele_id OFFSET 0
  ) AS c
  CROSS JOIN LATERAL (
    SELECT m.vep_functional_consequence, m.vep_access_date FROM mapped_variants AS m WHERE m.id = c.mapped_variant_id OFFSET 0
  ) AS m
  WHERE m.vep_functional_consequence <> '' OR m.vep_access_date IS NOT NULL
),
said AS (
  INSERT INTO consequence_said (allele_id, key, first_id, last_id, access_date, mapped_date, mapped_variant_id)
  SELECT DISTINCT ON (allele_id, key) allele_id, key, min(mapped_variant_id) OVER same, max(mapped_variant_id) OVER same,
         coalesce(access_date, '-infinity'), mapped_date, mapped_variant_id
  FROM answer
  WHERE valid_to IS NULL
  WINDOW same AS (PARTITION BY allele_id, key)
  ORDER BY allele_id, key, access_date DESC NULLS LAST, mapped_date DESC, mapped_variant_id DESC
),
present AS MATERIALIZED (
  SELECT a.allele_id, t.id, coalesce(t.functional_consequence, '') AS key, t.access_date, t.valid_from, t.valid_to, w.id IS NULL AS is_native, w.left_live,
         -- R6: only the pipeline writes an empty string; one in a row of ours is nobody's answer
         CASE WHEN w.id IS NULL THEN t.functional_consequence ELSE nullif(t.functional_consequence, '') END AS shown
  FROM asked AS a
  JOIN vep_allele_consequences AS t ON t.allele_id = a.allele_id
  LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = t.id
),
held AS (
  SELECT DISTINCT ON (allele_id) allele_id, id, key, shown, access_date, valid_from, is_native
  FROM present
  WHERE valid_to IS NULL
  ORDER BY allele_id, id
),
last_asked AS (
  SELECT h.allele_id, max(a.access_date) AS day
  FROM held AS h
  JOIN answer AS a ON a.allele_id = h.allele_id AND a.key = h.key AND (a.valid_to IS NULL OR a.valid_to >= h.valid_from)
  GROUP BY h.allele_id
),
-- whatever the pipeline holds or has ended is in the way
spoken_for AS (
  SELECT allele_id, bool_or(CASE WHEN is_native THEN valid_to IS NULL ELSE left_live AND valid_to IS NOT NULL END) AS is_so
  FROM present
  GROUP BY allele_id
)
INSERT INTO consequence_held (allele_id, id, key, shown, access_date, is_native, is_dated_rightly, is_spoken_for)
SELECT a.allele_id, h.id, h.key, h.shown, h.access_date, h.is_native,
       h.id IS NULL OR h.is_native OR h.access_date IS NOT DISTINCT FROM coalesce(l.day, (h.valid_from AT TIME ZONE 'UTC')::date),
       coalesce(s.is_so, false)
FROM asked AS a
LEFT JOIN held AS h ON h.allele_id = a.allele_id
LEFT JOIN last_asked AS l ON l.allele_id = a.allele_id
LEFT JOIN spoken_for AS s ON s.allele_id = a.allele_id
