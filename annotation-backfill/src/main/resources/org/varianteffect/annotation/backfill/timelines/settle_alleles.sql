-- Rule R9: of each field the first value along the precedence, unless the pipeline holds one; an empty string is none (R6), but stays
-- where nothing takes its place.
INSERT INTO settled (
  allele_id, level, clingen_allele_id, hgvs_g, hgvs_c, hgvs_p, filled, were_empty, document_source, document_version,
  document_moved, fields_changed, seen, foreign_fields)
WITH first_named AS (
  SELECT allele_id, level, clingen_allele_id, hgvs_g, hgvs_c, hgvs_p,
         mapped_variant_id AS document_source, version AS document_version, is_only_one
  FROM contributor
  WHERE is_only_one
  UNION ALL
  SELECT allele_id,
         (array_agg(level))[1] AS level,
         (array_agg(clingen_allele_id) FILTER (WHERE clingen_allele_id IS NOT NULL))[1] AS clingen_allele_id,
         (array_agg(hgvs_g) FILTER (WHERE hgvs_g IS NOT NULL))[1] AS hgvs_g,
         (array_agg(hgvs_c) FILTER (WHERE hgvs_c IS NOT NULL))[1] AS hgvs_c,
         (array_agg(hgvs_p) FILTER (WHERE hgvs_p IS NOT NULL))[1] AS hgvs_p,
         (array_agg(mapped_variant_id))[1] AS document_source,
         (array_agg(version))[1] AS document_version,
         false
  FROM (SELECT * FROM contributor WHERE NOT is_only_one ORDER BY allele_id, precedence) AS by_precedence -- one sort for all of the arrays
  GROUP BY allele_id
),
claimed AS (
  -- R12: where an allele holds one HGVS, that is the one of its own level, and only if no other allele is to hold it
  SELECT f.allele_id, f.level, f.clingen_allele_id, f.document_source, f.document_version, f.is_only_one,
         CASE WHEN NOT :hgvsIsUnique THEN f.hgvs_g WHEN own.level = 'genomic' THEN h.hgvs END AS hgvs_g,
         CASE WHEN NOT :hgvsIsUnique THEN f.hgvs_c WHEN own.level = 'cdna' THEN h.hgvs END AS hgvs_c,
         CASE WHEN NOT :hgvsIsUnique THEN f.hgvs_p WHEN own.level = 'protein' THEN h.hgvs END AS hgvs_p
  FROM first_named AS f
  LEFT JOIN annotation_backfill.hgvs_claims AS h ON h.allele_id = f.allele_id AND h.holder_id = f.allele_id AND :hgvsIsUnique
  LEFT JOIN annotation_backfill.written_alleles AS w ON w.allele_id = f.allele_id AND :hgvsIsUnique
  LEFT JOIN alleles AS a ON a.id = f.allele_id AND NOT w.created AND :hgvsIsUnique
  CROSS JOIN LATERAL (SELECT coalesce(a.level, f.level) AS level) AS own
),
known AS (
  SELECT k.*,
         -- what the backfill wrote and nobody has changed since is not the pipeline's
         coalesce(k.fingerprint = k.seen, false) AS is_untouched
  FROM (
    SELECT a.id, a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p, a.post_mapped IS NOT NULL AS has_document,
           w.created, w.filled, w.were_empty, w.document_source, w.document_version, w.fingerprint,
           annotation_backfill.allele_fingerprint(a.level, a.clingen_allele_id, a.hgvs_g, a.hgvs_c, a.hgvs_p) AS seen
    FROM chunk_allele AS c
    JOIN alleles AS a ON a.id = c.allele_id
    JOIN annotation_backfill.written_alleles AS w ON w.allele_id = a.id
    WHERE a.id BETWEEN :low AND :high AND w.allele_id BETWEEN :low AND :high
    OFFSET 0 -- computed once, not at each of its uses; so below
  ) AS k
  OFFSET 0
),
native AS (
  SELECT k.*,
         CASE WHEN NOT (k.is_untouched AND k.created) THEN k.level END AS native_level, -- a native allele always has one
         CASE WHEN NOT (k.is_untouched AND (k.created OR 'clingen_allele_id' = ANY (k.filled))) THEN k.clingen_allele_id
              WHEN 'clingen_allele_id' = ANY (k.were_empty) THEN ''
         END AS native_clingen_allele_id,
         CASE WHEN NOT (k.is_untouched AND (k.created OR 'hgvs_g' = ANY (k.filled))) THEN k.hgvs_g
              WHEN 'hgvs_g' = ANY (k.were_empty) THEN ''
         END AS native_hgvs_g,
         CASE WHEN NOT (k.is_untouched AND (k.created OR 'hgvs_c' = ANY (k.filled))) THEN k.hgvs_c
              WHEN 'hgvs_c' = ANY (k.were_empty) THEN ''
         END AS native_hgvs_c,
         CASE WHEN NOT (k.is_untouched AND (k.created OR 'hgvs_p' = ANY (k.filled))) THEN k.hgvs_p
              WHEN 'hgvs_p' = ANY (k.were_empty) THEN ''
         END AS native_hgvs_p
  FROM known AS k
  OFFSET 0
),
kept AS (
  SELECT n.*,
         coalesce(n.native_level, c.level) AS kept_level,
         coalesce(nullif(n.native_clingen_allele_id, ''), c.clingen_allele_id, n.native_clingen_allele_id) AS kept_clingen_allele_id,
         coalesce(nullif(n.native_hgvs_g, ''), c.hgvs_g, n.native_hgvs_g) AS kept_hgvs_g,
         coalesce(nullif(n.native_hgvs_c, ''), c.hgvs_c, n.native_hgvs_c) AS kept_hgvs_c,
         coalesce(nullif(n.native_hgvs_p, ''), c.hgvs_p, n.native_hgvs_p) AS kept_hgvs_p,
         CASE WHEN n.created THEN '{}'::text[]
              ELSE array_remove(ARRAY[
                CASE WHEN nullif(n.native_clingen_allele_id, '') IS NULL AND c.clingen_allele_id IS NOT NULL THEN 'clingen_allele_id' END,
                CASE WHEN nullif(n.native_hgvs_g, '') IS NULL AND c.hgvs_g IS NOT NULL THEN 'hgvs_g' END,
                CASE WHEN nullif(n.native_hgvs_c, '') IS NULL AND c.hgvs_c IS NOT NULL THEN 'hgvs_c' END,
                CASE WHEN nullif(n.native_hgvs_p, '') IS NULL AND c.hgvs_p IS NOT NULL THEN 'hgvs_p' END], NULL)
         END AS now_filled,
         CASE WHEN n.created THEN '{}'::text[]
              ELSE array_remove(ARRAY[
                CASE WHEN n.native_clingen_allele_id = '' AND c.clingen_allele_id IS NOT NULL THEN 'clingen_allele_id' END,
                CASE WHEN n.native_hgvs_g = '' AND c.hgvs_g IS NOT NULL THEN 'hgvs_g' END,
                CASE WHEN n.native_hgvs_c = '' AND c.hgvs_c IS NOT NULL THEN 'hgvs_c' END,
                CASE WHEN n.native_hgvs_p = '' AND c.hgvs_p IS NOT NULL THEN 'hgvs_p' END], NULL)
         END AS now_were_empty,
         NOT n.has_document OR n.document_source IS NOT NULL AS is_document_ours,
         c.document_source AS new_source,
         c.document_version AS new_version,
         c.is_only_one
  FROM native AS n
  LEFT JOIN claimed AS c ON c.allele_id = n.id
  -- a native allele that has lost its contributors gives back what was filled; one of ours without any is deleted later
  WHERE c.allele_id IS NOT NULL OR NOT n.created
  OFFSET 0
),
judged AS (
  SELECT k.*,
         k.is_document_ours AND (k.document_source IS DISTINCT FROM k.new_source OR k.document_version IS DISTINCT FROM k.new_version)
           AS document_moved,
         k.level <> k.kept_level
           OR k.clingen_allele_id IS DISTINCT FROM k.kept_clingen_allele_id
           OR k.hgvs_g IS DISTINCT FROM k.kept_hgvs_g
           OR k.hgvs_c IS DISTINCT FROM k.kept_hgvs_c
           OR k.hgvs_p IS DISTINCT FROM k.kept_hgvs_p
           OR (NOT k.created AND k.filled <> k.now_filled)
           AS fields_changed
  FROM kept AS k
  OFFSET 0
)
SELECT j.id, j.kept_level, j.kept_clingen_allele_id, j.kept_hgvs_g, j.kept_hgvs_c, j.kept_hgvs_p, j.now_filled, j.now_were_empty,
       CASE WHEN j.is_document_ours THEN j.new_source END,
       CASE WHEN j.is_document_ours THEN j.new_version END,
       j.document_moved,
       j.fields_changed,
       j.seen,
       -- as remember_alleles will leave it
       CASE WHEN j.document_moved OR j.fields_changed
            THEN CASE WHEN j.created OR j.now_filled <> '{}' THEN 0
                      ELSE annotation_backfill.allele_fingerprint(
                        j.kept_level, j.kept_clingen_allele_id, j.kept_hgvs_g, j.kept_hgvs_c, j.kept_hgvs_p)
                 END
            WHEN j.is_untouched THEN 0
            ELSE j.seen
       END
FROM judged AS j
-- most alleles are as `records` has made them from their only mapping: nothing to settle, and nothing that could differ
WHERE :hgvsIsUnique OR NOT (j.created AND j.is_untouched AND coalesce(j.is_only_one, false)) OR j.document_moved OR j.fields_changed
