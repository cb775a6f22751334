-- Every annotation of every mapping: covered for the whole of its window by rows of its allele and key, or named by an anomaly.
WITH policy AS (
  SELECT max(closed_at) AS closed_at FROM annotation_backfill.protein_proxies_closed
),
fact AS (
  <facts>
),
placed AS (
  SELECT f.source, f.mapped_variant_id, f.key, f.anomaly_key, f.allele_id, f.valid_from,
         -- T8: what the policy has closed is owed only until then
         CASE WHEN closed.at IS NULL THEN f.valid_to ELSE least(f.valid_to, greatest(f.valid_from, closed.at)) END AS valid_to,
         coalesce(closed.at <= f.valid_from, false) AS begins_closed
  FROM fact AS f
  CROSS JOIN policy AS p
  CROSS JOIN LATERAL (
    SELECT CASE WHEN f.source <> 'vep' AND f.is_protein THEN p.closed_at END AS at
  ) AS closed
),
-- nearly every fact lies within one row; the few that do not are looked at closely
suspect AS MATERIALIZED (
  SELECT p.*
  FROM placed AS p
  WHERE NOT p.begins_closed AND NOT EXISTS (
    SELECT FROM <table> AS t
    WHERE t.allele_id = p.allele_id AND <rowKey> = p.key
      AND t.valid_from <= p.valid_from AND (t.valid_to IS NULL OR t.valid_to >= p.valid_to))
),
-- whether rows hold it together; and whether some others hide it where it does not hold, or the pipeline has ended one of ours, after which
-- nothing is owed. An empty window needs a row of its own, and hides behind any.
looked_at AS (
  SELECT s.*,
         s.valid_from IS DISTINCT FROM s.valid_to AND coalesce(own.valid @> owed.valid, false) AS is_held,
         s.valid_from IS NOT DISTINCT FROM s.valid_to OR coalesce(others.valid @> owed.valid, false) AS is_hidden
  FROM suspect AS s
  CROSS JOIN LATERAL (SELECT tstzrange(s.valid_from, s.valid_to) AS valid) AS owed
  CROSS JOIN LATERAL (
    SELECT range_agg(tstzrange(t.valid_from, nullif(t.valid_to, 'infinity'))) AS valid
    FROM <table> AS t
    WHERE t.allele_id = s.allele_id AND <rowKey> = s.key
      AND (t.valid_to IS NULL OR t.valid_to >= t.valid_from) -- one that ends before it begins is no range, and another question's
  ) AS own
  CROSS JOIN LATERAL (
    SELECT range_agg(tstzrange(t.valid_from, CASE WHEN w.left_live THEN NULL ELSE nullif(t.valid_to, 'infinity') END)) AS valid
    FROM <table> AS t
    LEFT JOIN annotation_backfill.written_<table> AS w ON w.id = t.id
    WHERE t.allele_id = s.allele_id AND (s.source <> 'clinvar' OR <rowKey> = s.key)
      AND (t.valid_to IS NULL OR t.valid_to >= t.valid_from)
  ) AS others
)
SELECT l.mapped_variant_id, l.source || ' ' || coalesce(l.key::text, 'NULL') || ' is held by no row' AS description
FROM looked_at AS l
WHERE NOT l.is_held
  AND NOT EXISTS (
    SELECT FROM annotation_backfill.anomalies AS a
    WHERE a.mapped_variant_id = l.mapped_variant_id
      AND (a.kind = 'NATIVE_VARIANT'
           OR (a.kind = 'QUARANTINED' AND a.stage IN ('records', 'timelines'))
           OR (a.source = l.source AND a.key IS NOT DISTINCT FROM l.anomaly_key
               AND (a.kind = 'NO_ALLELE' OR (a.kind IN ('SHADOWED', 'SHADOWED_BY_NATIVE') AND l.is_hidden)))))
