-- One row per allele and consequence; the one that was asked for last is the allele's live one.
INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
SELECT allele_id, consequence,
       coalesce((SELECT r.release::text FROM annotation_backfill.ensembl_releases AS r
                 WHERE r.released <= asked ORDER BY r.released DESC LIMIT 1), 'legacy'),
       coalesce(asked, (valid_from AT TIME ZONE 'UTC')::date), valid_from,
       CASE WHEN valid_to = 'infinity' THEN greatest(valid_from, lead(valid_from) OVER (PARTITION BY allele_id ORDER BY valid_to, asked NULLS FIRST, consequence)) ELSE valid_to END
FROM (
  SELECT f.allele_id, nullif(m.vep_functional_consequence, '') AS consequence, min(f.valid_from) AS valid_from,
         max(coalesce(f.valid_to, 'infinity')) AS valid_to, max(m.vep_access_date) AS asked
  FROM floor_mapping AS f
  JOIN mapped_variants AS m ON m.id = f.mapped_variant_id
  WHERE f.allele_id IS NOT NULL AND (nullif(m.vep_functional_consequence, '') IS NOT NULL OR m.vep_access_date IS NOT NULL)
  GROUP BY f.allele_id, nullif(m.vep_functional_consequence, '')
) AS k
WHERE NOT EXISTS (SELECT FROM vep_allele_consequences AS l WHERE l.allele_id = k.allele_id)
