-- T4: observations whose key another one outranks for a part of their window.
INSERT INTO annotation_backfill.anomalies (
  stage, kind, score_set_id, variant_id, mapped_variant_id, allele_id, source, key, detail)
SELECT 'timelines', 'SHADOWED', (SELECT v.scoreset_id FROM variants AS v WHERE v.id = o.variant_id), o.variant_id, o.mapped_variant_id, o.allele_id, o.source, nullif(o.key, ''),
       jsonb_build_object(
         'from', lower(hidden.valid),
         'winner', (SELECT nullif(w.key, '') FROM held AS w
                    WHERE w.source = o.source AND w.allele_id = o.allele_id AND w.valid @> lower(hidden.valid)))
FROM observation AS o
LEFT JOIN held AS h ON h.source = o.source AND h.allele_id = o.allele_id AND h.key = o.key
CROSS JOIN LATERAL (
  SELECT tstzmultirange(tstzrange(o.valid_from, o.valid_to)) - coalesce(h.valid, '{}') AS valid
) AS hidden
WHERE o.is_disputed AND NOT isempty(hidden.valid)
