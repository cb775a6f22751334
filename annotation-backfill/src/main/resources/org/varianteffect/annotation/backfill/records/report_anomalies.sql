INSERT INTO annotation_backfill.anomalies (stage, kind, score_set_id, variant_id, mapped_variant_id, source, key, detail)
SELECT 'records', found.kind, c.score_set_id, found.variant_id, found.mapped_variant_id, found.source, found.key, found.detail
FROM (
  SELECT v.variant_id, NULL::int AS mapped_variant_id, kind.name AS kind, 'mapping' AS source, NULL::text AS key,
         CASE kind.name
           WHEN 'MULTIPLE_CURRENT' THEN
             (SELECT jsonb_build_object('current', jsonb_agg(i.mapped_variant_id ORDER BY i.mapped_date DESC, i.mapped_variant_id DESC))
              FROM incoming AS i
              WHERE i.variant_id = v.variant_id AND i.current AND i.outcome <> 'quarantined')
           WHEN 'LIVE_PRECEDES_HISTORY' THEN
             jsonb_build_object('liveMappedDate', live_date, 'newestMappedDate', newest_date)
         END AS detail
  FROM (
    SELECT variant_id,
           count(*) FILTER (WHERE current) AS currents,
           max(mapped_date) FILTER (WHERE current) AS live_date,
           max(mapped_date) AS newest_date
    FROM incoming
    WHERE outcome <> 'quarantined'
    GROUP BY variant_id
    HAVING count(*) FILTER (WHERE current) <> 1 OR max(mapped_date) FILTER (WHERE current) < max(mapped_date)
  ) AS v
  CROSS JOIN LATERAL (
    VALUES
      ('MULTIPLE_CURRENT', currents > 1),
      ('NO_CURRENT', currents = 0),
      ('LIVE_PRECEDES_HISTORY', currents > 0 AND live_date < newest_date)
  ) AS kind (name, applies)
  WHERE kind.applies
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'QUARANTINED', 'mapping', NULL, jsonb_build_object('reason', i.reason)
  FROM incoming AS i
  WHERE i.outcome = 'quarantined'
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'NO_LEVEL', 'mapping', NULL,
         jsonb_strip_nulls(jsonb_build_object('assayHgvs', i.assay_hgvs))
  FROM incoming AS i
  WHERE i.outcome = 'no_level'
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'NATIVE_VARIANT', 'mapping', NULL,
         jsonb_build_object('facts', coalesce(
           (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('source', u.source, 'key', u.key, 'value', u.value))
                             ORDER BY u.source, u.key)
            FROM unplaced_fact AS u
            WHERE u.mapped_variant_id = i.mapped_variant_id), '[]'))
  FROM incoming AS i
  WHERE i.outcome = 'native'
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'UNIDENTIFIABLE_VRS', 'mapping', NULL, NULL
  FROM incoming AS i
  WHERE i.outcome = 'record' AND i.has_document AND i.identifier IS NULL
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'IDENTITY_DRIFT', 'mapping', i.identifier,
         jsonb_build_object('stored', i.stored_identifier, 'computed', i.identifier)
  FROM incoming AS i
  WHERE i.outcome = 'record' AND i.stored_identifier <> i.identifier
  UNION ALL
  SELECT i.variant_id, i.mapped_variant_id, 'NO_ALLELE', u.source, u.key,
         jsonb_strip_nulls(jsonb_build_object('value', u.value))
  FROM unplaced_fact AS u
  JOIN incoming AS i ON i.mapped_variant_id = u.mapped_variant_id
  WHERE i.outcome <> 'native'
) AS found
JOIN chunk_variant AS c ON c.variant_id = found.variant_id
