-- T7: what the pipeline speaks for is cut away; each run that is left is one row.
INSERT INTO desired (source, allele_id, key, valid_from, valid_to, access_date, source_version)
WITH pipeline AS (
  SELECT source, allele_id,
         -- in a single-live source whatever the pipeline holds is in the way, in ClinVar only the same control
         CASE WHEN source = 'clinvar' THEN key END AS key,
         range_agg(CASE WHEN is_native THEN tstzrange(valid_from, valid_to) ELSE tstzrange(valid_to, NULL) END) AS valid
  FROM present
  WHERE is_native OR closed_by_pipeline
  GROUP BY 1, 2, 3
)
SELECT h.source, h.allele_id, h.key, lower(run), upper(run), NULL::date, NULL::text
FROM held AS h
LEFT JOIN pipeline AS p
  ON p.source = h.source AND p.allele_id = h.allele_id AND (p.key IS NULL OR p.key = h.key)
CROSS JOIN LATERAL unnest(h.valid - coalesce(p.valid, '{}')) AS run
UNION ALL
-- Nearly all: an observation that nothing disputes, and the pipeline says nothing either; of VEP with its date (T6).
SELECT o.source, o.allele_id, o.key, o.valid_from, o.valid_to,
       CASE WHEN o.source = 'vep' THEN coalesce(o.asked, (o.valid_from AT TIME ZONE 'UTC')::date) END,
       CASE WHEN o.source = 'vep' THEN annotation_backfill.ensembl_release_on(o.asked) END
FROM observation AS o
WHERE o.is_sole AND o.valid_to IS DISTINCT FROM o.valid_from
  AND NOT EXISTS (SELECT FROM pipeline AS p WHERE p.source = o.source AND p.allele_id = o.allele_id)
