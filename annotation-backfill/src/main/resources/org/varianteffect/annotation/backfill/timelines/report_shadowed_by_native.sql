-- T7: observations that only rows of the pipeline's hide, or that the pipeline has ended.
INSERT INTO annotation_backfill.anomalies (
  stage, kind, score_set_id, variant_id, mapped_variant_id, allele_id, source, key, detail)
WITH spoken_for AS (
  SELECT DISTINCT source, allele_id FROM present WHERE is_native OR closed_by_pipeline
),
covered AS (
  SELECT source, allele_id, key, range_agg(tstzrange(valid_from, valid_to)) AS valid
  FROM (SELECT source, allele_id, key, valid_from, valid_to FROM desired
        UNION ALL
        SELECT source, allele_id, key, valid_from, valid_to FROM present WHERE is_native) AS row_
  WHERE valid_to IS DISTINCT FROM valid_from
  GROUP BY source, allele_id, key
)
SELECT 'timelines', 'SHADOWED_BY_NATIVE', (SELECT v.scoreset_id FROM variants AS v WHERE v.id = o.variant_id), o.variant_id, o.mapped_variant_id, o.allele_id, o.source, nullif(o.key, ''),
       jsonb_build_object('from', lower(hidden.valid))
FROM spoken_for AS s
JOIN observation AS o ON o.source = s.source AND o.allele_id = s.allele_id
JOIN held AS h
  ON h.source = o.source AND h.allele_id = o.allele_id AND h.key = o.key AND h.valid @> tstzrange(o.valid_from, o.valid_to)
LEFT JOIN covered AS c ON c.source = o.source AND c.allele_id = o.allele_id AND c.key = o.key
CROSS JOIN LATERAL (
  SELECT tstzmultirange(tstzrange(o.valid_from, o.valid_to)) - coalesce(c.valid, '{}') AS valid
) AS hidden
WHERE NOT isempty(hidden.valid)
