SELECT a.kind, s.urn AS score_set_urn, v.urn AS variant_urn, a.mapped_variant_id, a.source, a.key, a.detail::text AS detail
FROM annotation_backfill.anomalies AS a
LEFT JOIN scoresets AS s ON s.id = a.score_set_id
LEFT JOIN variants AS v ON v.id = a.variant_id
WHERE (CAST(:kind AS text) IS NULL OR a.kind = :kind)
  AND (CAST(:scoreSet AS text) IS NULL OR s.urn = :scoreSet)
ORDER BY a.kind, a.variant_id, a.mapped_variant_id, a.source, a.key, a.id
