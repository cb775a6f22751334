-- T2, T4, T6, T7: another answer that holds instead; or the same one, dated by all who have it
SELECT CASE
         WHEN NOT dated.rightly THEN NULL
         -- the values are those of the rows, and not only of a view
         WHEN p.field = 'vep_functional_consequence'
           AND (p.old_value IS DISTINCT FROM m.vep_functional_consequence OR p.new_value IS DISTINCT FROM nullif(held.key, '')) THEN NULL
         WHEN p.field = 'vep_access_date'
           AND (p.old_value IS DISTINCT FROM m.vep_access_date::text OR p.new_value IS DISTINCT FROM held.access_date::text) THEN NULL
         WHEN NOT said.asked THEN CASE WHEN held.is_native THEN 'NATIVE' WHEN others.say_so THEN 'SHARED_ALLELE' END
         WHEN held.key = said.key THEN
           CASE WHEN p.field = 'vep_functional_consequence' THEN 'EMPTY' WHEN held.is_native THEN 'NATIVE' ELSE 'ACCESS_DATE' END
         ELSE (
           SELECT min(k.kind)
           FROM annotation_backfill.anomalies AS k
           WHERE k.mapped_variant_id = p.mapped_variant_id
             AND CASE k.kind
               WHEN 'NO_ALLELE' THEN p.allele_id IS NULL AND said.has_no_allele AND k.source = 'vep' AND coalesce(k.key, '') = said.key
               WHEN 'SHADOWED' THEN k.allele_id = p.allele_id AND k.source = 'vep' AND coalesce(k.key, '') = said.key
                 AND (said.is_outranked OR spoken_for.natively) AND (held.key IS NULL OR held.is_native OR others.say_so)
               WHEN 'SHADOWED_BY_NATIVE' THEN k.allele_id = p.allele_id AND k.source = 'vep' AND coalesce(k.key, '') = said.key
                 AND spoken_for.natively AND (held.key IS NULL OR held.is_native)
               WHEN 'QUARANTINED' THEN k.stage = 'timelines' AND k.allele_id = p.allele_id
             END)
       END
FROM mapped_variants AS m
JOIN mapping_records AS r ON r.id = p.mapping_record_id
LEFT JOIN LATERAL (
  SELECT t.id, coalesce(t.functional_consequence, '') AS key, t.access_date, t.valid_from,
         NOT EXISTS (SELECT FROM annotation_backfill.written_vep_allele_consequences AS w WHERE w.id = t.id) AS is_native
  FROM vep_allele_consequences AS t
  WHERE t.allele_id = p.allele_id AND t.valid_to IS NULL
  ORDER BY t.id
  LIMIT 1
) AS held ON true
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM contribution AS c
    JOIN mapped_variants AS other ON other.id = c.mapped_variant_id
    WHERE held.id IS NOT NULL AND c.allele_id = p.allele_id AND c.valid_to IS NULL AND c.mapped_variant_id <> p.mapped_variant_id
      AND coalesce(other.vep_functional_consequence, '') = held.key
      AND (coalesce(other.vep_functional_consequence, '') <> '' OR other.vep_access_date IS NOT NULL)) AS say_so
) AS others
CROSS JOIN LATERAL (
  SELECT coalesce(m.vep_functional_consequence, '') AS key,
         coalesce(m.vep_functional_consequence, '') <> '' OR m.vep_access_date IS NOT NULL AS asked,
         EXISTS (
           SELECT
           FROM contribution AS c
           JOIN mapped_variants AS other ON other.id = c.mapped_variant_id
           WHERE c.allele_id = p.allele_id AND c.valid_to IS NULL
             AND coalesce(other.vep_functional_consequence, '') <> coalesce(m.vep_functional_consequence, '')
             AND (coalesce(other.vep_functional_consequence, '') <> '' OR other.vep_access_date IS NOT NULL)
             AND (coalesce(other.vep_access_date, '-infinity'), c.mapped_date, other.id)
               > (coalesce(m.vep_access_date, '-infinity'), r.mapped_date, m.id)) AS is_outranked,
         EXISTS (
           SELECT
           FROM annotation_backfill.written_mapping_records AS w
           WHERE w.variant_id = m.variant_id AND w.mapped_variant_id = m.id AND w.allele_id IS NULL) AS has_no_allele
) AS said
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM vep_allele_consequences AS t
    LEFT JOIN annotation_backfill.written_vep_allele_consequences AS w ON w.id = t.id
    WHERE t.allele_id = p.allele_id AND ((w.id IS NULL AND t.valid_to IS NULL) OR (w.left_live AND t.valid_to IS NOT NULL))) AS natively
) AS spoken_for
CROSS JOIN LATERAL (
  SELECT held.id IS NULL OR held.is_native OR held.access_date = coalesce(
    (SELECT max(other.vep_access_date)
     FROM contribution AS c
     JOIN mapped_variants AS other ON other.id = c.mapped_variant_id
     WHERE c.allele_id = p.allele_id AND coalesce(other.vep_functional_consequence, '') = held.key
       AND (c.valid_to IS NULL OR c.valid_to >= held.valid_from)),
    (held.valid_from AT TIME ZONE 'UTC')::date) AS rightly
) AS dated
WHERE m.id = p.mapped_variant_id
