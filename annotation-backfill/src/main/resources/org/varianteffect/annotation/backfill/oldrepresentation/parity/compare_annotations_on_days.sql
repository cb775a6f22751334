-- What held for the allele of each day, by all mappings that contribute to it then (T1, T4), beside what is as of then.
WITH told AS MATERIALIZED (
  SELECT d.day, d.variant_id, d.score_set_id, d.allele_id FROM mapping_on_day AS d WHERE NOT d.is_native AND d.allele_id IS NOT NULL
),
asked AS MATERIALIZED (
  SELECT DISTINCT day, allele_id FROM told
),
-- Whoever contributes at any time: most are of this range, and read already. OFFSET 0, here and below: looked up for each mapping or allele. The
-- planner expects many more rows than there are, and would rather read all annotations of the database once a range.
contributing AS MATERIALIZED (
  SELECT w.allele_id, w.mapped_variant_id, w.mapping_record_id, m.valid_from IS NOT NULL AS is_of_range, m.record_mapped_date AS mapped_date,
         m.valid_from, m.valid_to, m.vep_functional_consequence, m.vep_access_date
  FROM (SELECT DISTINCT allele_id FROM asked) AS a
  CROSS JOIN LATERAL (
    SELECT k.variant_id, k.allele_id, k.mapped_variant_id, k.mapping_record_id
    FROM annotation_backfill.written_mapping_records AS k
    WHERE k.allele_id = a.allele_id
    OFFSET 0
  ) AS w
  LEFT JOIN known_mapping AS m ON m.mapped_variant_id = w.mapped_variant_id AND m.variant_id = w.variant_id
),
known AS MATERIALIZED (
  SELECT c.allele_id, c.mapped_variant_id, c.is_of_range, c.mapped_date, c.valid_from, c.valid_to, c.vep_functional_consequence, c.vep_access_date
  FROM contributing AS c
  WHERE c.is_of_range
  UNION ALL
  SELECT c.allele_id, c.mapped_variant_id, c.is_of_range, r.mapped_date, r.valid_from, r.valid_to, m.vep_functional_consequence, m.vep_access_date
  FROM contributing AS c
  JOIN mapping_records AS r ON r.id = c.mapping_record_id
  JOIN mapped_variants AS m ON m.id = c.mapped_variant_id
  WHERE NOT c.is_of_range
),
contributor AS MATERIALIZED (
  SELECT a.day, c.*
  FROM asked AS a
  JOIN known AS c ON c.allele_id = a.allele_id AND c.valid_from <= a.day AND (c.valid_to IS NULL OR c.valid_to > a.day)
),
annotated AS MATERIALIZED (
  SELECT o.mapped_variant_id, o.source, o.key, g.db_version
  FROM (
    SELECT a.mapped_variant_id, a.source, a.key
    FROM known AS k
    JOIN known_annotation AS a ON a.mapped_variant_id = k.mapped_variant_id
    WHERE k.is_of_range
    UNION ALL
    SELECT other.mapped_variant_id, other.source, other.key
    FROM known AS k
    CROSS JOIN LATERAL (
      SELECT a.mapped_variant_id, a.source, a.key FROM old_annotation AS a WHERE a.mapped_variant_id = k.mapped_variant_id OFFSET 0
    ) AS other
    WHERE NOT k.is_of_range
  ) AS o
  LEFT JOIN LATERAL (SELECT v.db_version FROM gnomad_variants AS v WHERE o.source = 'gnomad' AND v.id = o.key OFFSET 0) AS g ON true
),
linked AS MATERIALIZED (
  SELECT c.day, c.allele_id, c.mapped_variant_id, c.mapped_date, a.source, a.key, a.db_version
  FROM contributor AS c
  JOIN annotated AS a ON a.mapped_variant_id = c.mapped_variant_id
),
release AS MATERIALIZED (
  SELECT seen.db_version, annotation_backfill.release_order(seen.db_version) AS rank
  FROM (SELECT DISTINCT db_version FROM annotated WHERE db_version IS NOT NULL) AS seen
),
expected AS (
  (SELECT DISTINCT ON (l.day, l.allele_id) l.day, l.allele_id, 'gnomad' AS source, l.key::text AS key, l.mapped_variant_id
   FROM linked AS l
   JOIN release AS r ON r.db_version = l.db_version
   WHERE l.source = 'gnomad'
   ORDER BY l.day, l.allele_id, r.rank DESC, l.mapped_date DESC, l.mapped_variant_id DESC, l.key DESC)
  UNION ALL
  SELECT l.day, l.allele_id, 'clinvar', l.key::text, max(l.mapped_variant_id)
  FROM linked AS l
  WHERE l.source = 'clinvar'
  GROUP BY l.day, l.allele_id, l.key
  UNION ALL
  (SELECT DISTINCT ON (c.day, c.allele_id) c.day, c.allele_id, 'vep', coalesce(c.vep_functional_consequence, ''), c.mapped_variant_id
   FROM contributor AS c
   WHERE c.vep_functional_consequence <> '' OR c.vep_access_date IS NOT NULL
   ORDER BY c.day, c.allele_id, c.vep_access_date DESC NULLS LAST, c.mapped_date DESC, c.mapped_variant_id DESC)
),
newly_annotated AS MATERIALIZED (
  SELECT n.*
  FROM (SELECT DISTINCT allele_id FROM asked) AS a
  CROSS JOIN LATERAL (SELECT t.* FROM new_annotation AS t WHERE t.allele_id = a.allele_id OFFSET 0) AS n
),
actual AS (
  SELECT a.day, a.allele_id, n.source, n.key::text AS key, n.id, n.is_native
  FROM asked AS a
  JOIN newly_annotated AS n ON n.allele_id = a.allele_id AND n.valid_from <= a.day AND (n.valid_to IS NULL OR n.valid_to > a.day)
  UNION ALL
  SELECT a.day, a.allele_id, 'vep', coalesce(t.functional_consequence, ''), t.id, w.id IS NULL
  FROM asked AS a
  JOIN vep_allele_consequences AS t ON t.allele_id = a.allele_id AND t.valid_from <= a.day AND (t.valid_to IS NULL OR t.valid_to > a.day)
  LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = t.id
),
numbered AS (
  SELECT a.*, row_number() OVER (PARTITION BY a.day, a.allele_id, a.source, a.key ORDER BY a.id) AS n FROM actual AS a
),
compared AS MATERIALIZED (
  SELECT day, allele_id, source, key, e.mapped_variant_id, a.id, coalesce(a.is_native, false) AS is_native, coalesce(a.n, 1) AS n,
         e.allele_id IS NOT NULL AS in_old, a.allele_id IS NOT NULL AS in_new
  FROM (SELECT x.*, 1 AS n FROM expected AS x) AS e
  FULL JOIN numbered AS a USING (day, allele_id, source, key, n)
),
judged AS MATERIALIZED (
  SELECT c.*,
         CASE
           WHEN c.in_old AND c.in_new OR c.n > 1 THEN NULL
           WHEN c.in_new THEN CASE WHEN c.is_native THEN 'NATIVE' END
           ELSE coalesce(
             (SELECT min(k.kind)
              FROM annotation_backfill.anomalies AS k
              WHERE k.mapped_variant_id = c.mapped_variant_id AND k.allele_id = c.allele_id AND k.stage = 'timelines'
                AND (k.kind = 'QUARANTINED'
                     OR (k.kind IN ('SHADOWED', 'SHADOWED_BY_NATIVE') AND spoken_for.natively AND k.source = c.source AND coalesce(k.key, '') = coalesce(c.key, '')))),
             (SELECT 'PROTEIN_PROXY'
              FROM annotation_backfill.protein_proxies_closed AS policy
              JOIN alleles AS a ON a.id = c.allele_id AND a.level = 'protein'
              WHERE c.source <> 'vep' AND policy.closed_at <= c.day))
         END AS explanation
  FROM compared AS c
  -- T7: rows of the pipeline's then, and those of ours that it had ended
  CROSS JOIN LATERAL (
    SELECT EXISTS (
      SELECT
      FROM new_annotation AS t
      WHERE t.source = c.source AND t.allele_id = c.allele_id AND (t.source = 'gnomad' OR t.key::text = c.key)
        AND CASE WHEN t.is_native THEN t.valid_from <= c.day AND (t.valid_to IS NULL OR t.valid_to > c.day) ELSE t.left_live AND t.valid_to <= c.day END
      UNION ALL
      SELECT
      FROM vep_allele_consequences AS t
      LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = t.id
      WHERE c.source = 'vep' AND t.allele_id = c.allele_id
        AND CASE WHEN w.id IS NULL THEN t.valid_from <= c.day AND (t.valid_to IS NULL OR t.valid_to > c.day) ELSE w.left_live AND t.valid_to <= c.day END
    ) AS natively
  ) AS spoken_for
),
-- T6: a row of ours is dated, and has the release, of the last time that any mapping asked whose window meets or touches the row's
last_asked AS MATERIALIZED (
  SELECT t.id, t.valid_from, t.access_date, t.source_version, max(c.vep_access_date) AS day
  FROM (SELECT DISTINCT id FROM judged WHERE source = 'vep' AND in_old AND in_new AND NOT is_native) AS j
  JOIN vep_allele_consequences AS t ON t.id = j.id
  JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = t.id
  LEFT JOIN known AS c
    ON c.allele_id = t.allele_id AND coalesce(c.vep_functional_consequence, '') = coalesce(t.functional_consequence, '')
    AND (c.valid_to IS NULL OR c.valid_to >= t.valid_from)
    -- the pipeline may have ended it since
    AND (t.valid_to IS NULL OR w.left_live OR c.valid_from <= t.valid_to)
  GROUP BY t.id, t.valid_from, t.access_date, t.source_version
),
ensembl AS MATERIALIZED (
  SELECT coalesce(day, '-infinity') AS day, annotation_backfill.ensembl_release_on(day) AS release FROM (SELECT DISTINCT day FROM last_asked) AS asked
),
dated AS (
  SELECT a.id, concat_ws(' of ', coalesce(a.day, (a.valid_from AT TIME ZONE 'UTC')::date), e.release) AS old_value,
         concat_ws(' of ', a.access_date, a.source_version) AS new_value
  FROM last_asked AS a
  JOIN ensembl AS e ON e.day = coalesce(a.day, '-infinity')
),
misdated AS MATERIALIZED (
  SELECT d.id, d.old_value, d.new_value FROM dated AS d WHERE d.old_value <> d.new_value
),
equal AS (
  INSERT INTO agreement (reader, score_set_id, same)
  SELECT 'AS_OF', t.score_set_id, count(*)
  FROM told AS t
  JOIN judged AS j ON j.day = t.day AND j.allele_id = t.allele_id AND j.in_old AND j.in_new
  WHERE j.source <> 'vep' OR j.id NOT IN (SELECT d.id FROM misdated AS d)
  GROUP BY t.score_set_id
)
INSERT INTO difference (reader, score_set_id, variant_id, subject, old_value, new_value, outcome, explanation, leads)
SELECT 'AS_OF', t.score_set_id, t.variant_id, j.source || ' of allele ' || j.allele_id || ' on ' || (j.day AT TIME ZONE 'UTC')::date,
       CASE WHEN j.in_old THEN coalesce(nullif(j.key, ''), 'asked, nothing found') || ', mapped variant ' || j.mapped_variant_id END,
       CASE WHEN j.in_new THEN coalesce(nullif(j.key, ''), 'asked, nothing found') || ', row ' || j.id END,
       CASE WHEN j.explanation IS NULL THEN 'unexplained' WHEN j.in_new THEN 'gained' ELSE 'explained' END, j.explanation, true
FROM judged AS j
JOIN told AS t ON t.day = j.day AND t.allele_id = j.allele_id
WHERE NOT (j.in_old AND j.in_new)
UNION ALL
SELECT 'AS_OF', t.score_set_id, t.variant_id, 'access date of vep of allele ' || j.allele_id || ' on ' || (j.day AT TIME ZONE 'UTC')::date,
       d.old_value, d.new_value, 'unexplained', NULL, true
FROM misdated AS d
JOIN judged AS j ON j.source = 'vep' AND j.id = d.id AND j.in_old AND j.in_new
JOIN told AS t ON t.day = j.day AND t.allele_id = j.allele_id
