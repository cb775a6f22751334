-- T2, T4, T6, T7: another answer that holds instead; or the same one, dated by all who have it
SELECT CASE
         WHEN NOT held.is_dated_rightly THEN NULL
         -- the values are those of the rows, and not only of a view
         WHEN p.field = 'vep_functional_consequence'
           AND (p.old_value IS DISTINCT FROM m.vep_functional_consequence OR p.new_value IS DISTINCT FROM held.shown) THEN NULL
         WHEN p.field = 'vep_access_date'
           AND (p.old_value IS DISTINCT FROM m.vep_access_date::text OR p.new_value IS DISTINCT FROM held.access_date::text) THEN NULL
         WHEN NOT said.asked THEN CASE WHEN held.is_native THEN 'NATIVE' WHEN others.say_so THEN 'SHARED_ALLELE' END
         WHEN held.key = said.key THEN CASE WHEN held.is_native THEN 'NATIVE' WHEN p.field = 'vep_access_date' THEN 'ACCESS_DATE' END
         ELSE (
           SELECT min(k.kind)
           FROM annotation_backfill.anomalies AS k
           WHERE k.mapped_variant_id = p.mapped_variant_id
             AND CASE k.kind
               WHEN 'NO_ALLELE' THEN p.allele_id IS NULL AND said.has_no_allele AND k.source = 'vep' AND coalesce(k.key, '') = said.key
               WHEN 'SHADOWED' THEN k.allele_id = p.allele_id AND k.source = 'vep' AND coalesce(k.key, '') = said.key
                 AND (said.is_outranked OR held.is_spoken_for) AND (held.key IS NULL OR held.is_native OR others.say_so)
               WHEN 'SHADOWED_BY_NATIVE' THEN k.allele_id = p.allele_id AND k.source = 'vep' AND coalesce(k.key, '') = said.key
                 AND held.is_spoken_for AND (held.key IS NULL OR held.is_native)
               WHEN 'QUARANTINED' THEN k.stage = 'timelines' AND k.allele_id = p.allele_id
             END)
       END
FROM mapped_variants AS m
JOIN mapping_records AS r ON r.id = p.mapping_record_id
LEFT JOIN consequence_held AS held ON held.allele_id = p.allele_id
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT
    FROM consequence_said AS s
    WHERE s.allele_id = p.allele_id AND s.key = held.key AND p.mapped_variant_id <> ANY (ARRAY[s.first_id, s.last_id])) AS say_so
) AS others
CROSS JOIN LATERAL (
  SELECT coalesce(m.vep_functional_consequence, '') AS key,
         coalesce(m.vep_functional_consequence, '') <> '' OR m.vep_access_date IS NOT NULL AS asked,
         EXISTS (
           SELECT
           FROM consequence_said AS s
           WHERE s.allele_id = p.allele_id AND s.key <> coalesce(m.vep_functional_consequence, '')
             AND (s.access_date, s.mapped_date, s.mapped_variant_id) > (coalesce(m.vep_access_date, '-infinity'), r.mapped_date, m.id)) AS is_outranked,
         EXISTS (
           SELECT
           FROM annotation_backfill.written_mapping_records AS w
           WHERE w.variant_id = m.variant_id AND w.mapped_variant_id = m.id AND w.allele_id IS NULL) AS has_no_allele
) AS said
WHERE m.id = p.mapped_variant_id
