-- R1 to R3 once more, from the old rows alone; beside it what is as of these days. A mapping that was set aside took no part.
INSERT INTO mapping_on_day (day, variant_id, score_set_id, expected_id, mapping_record_id, mapped_variant_id, is_native, allele_id,
  record_mapped_date, record_api_version)
WITH fit AS (
  SELECT m.variant_id, m.score_set_id, m.mapped_variant_id AS id, m.mapped_date, m.modification_date,
         m.is_current
           AND row_number() OVER (PARTITION BY m.variant_id ORDER BY m.is_current DESC, m.mapped_date DESC, m.mapped_variant_id DESC) = 1 AS is_live
  FROM known_mapping AS m
  WHERE NOT EXISTS (
    SELECT
    FROM annotation_backfill.anomalies AS k
    WHERE k.mapped_variant_id = m.mapped_variant_id AND k.kind = 'QUARANTINED' AND k.stage = 'records')
),
begun AS (
  SELECT f.*, max(f.mapped_date) OVER succession AS first_day
  FROM fit AS f
  WINDOW succession AS (PARTITION BY f.variant_id ORDER BY f.is_live, f.mapped_date, f.id)
),
bounded AS (
  SELECT b.*,
         CASE WHEN NOT b.is_live THEN
           coalesce(
             lead(b.first_day) OVER (PARTITION BY b.variant_id ORDER BY b.is_live, b.mapped_date, b.id),
             greatest(b.first_day, b.modification_date))
         END AS last_day
  FROM begun AS b
),
expected AS (
  SELECT d.day, b.variant_id, b.score_set_id, b.id
  FROM unnest(CAST(CAST(:days AS text[]) AS date[])) AS d (day)
  JOIN bounded AS b ON b.first_day <= d.day AND (b.last_day IS NULL OR b.last_day > d.day)
),
actual AS (
  SELECT d.day, r.variant_id, r.score_set_id, r.mapping_record_id AS id, r.mapped_variant_id, l.allele_id, r.mapped_date, r.mapping_api_version
  FROM known_record AS r
  JOIN unnest(CAST(CAST(:days AS text[]) AS date[])) AS d (day)
    ON r.valid_from <= annotation_backfill.instant_of(d.day) AND (r.valid_to IS NULL OR r.valid_to > annotation_backfill.instant_of(d.day))
  -- OFFSET 0: looked up, for to read all links of the database once a range costs more, the larger it is
  LEFT JOIN LATERAL (
    SELECT k.allele_id
    FROM mapping_record_alleles AS k
    WHERE k.mapping_record_id = r.mapping_record_id AND k.is_authoritative
      AND k.valid_from <= annotation_backfill.instant_of(d.day) AND (k.valid_to IS NULL OR k.valid_to > annotation_backfill.instant_of(d.day))
    OFFSET 0
  ) AS l ON true
)
SELECT annotation_backfill.instant_of(day), variant_id, coalesce(e.score_set_id, a.score_set_id), e.id, a.id, a.mapped_variant_id,
       a.id IS NOT NULL AND a.mapped_variant_id IS NULL, a.allele_id, a.mapped_date, a.mapping_api_version
FROM expected AS e
FULL JOIN actual AS a USING (day, variant_id)
