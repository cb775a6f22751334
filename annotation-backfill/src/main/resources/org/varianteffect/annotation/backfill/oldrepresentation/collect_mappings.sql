-- Rules R1-R8 and R11: the mappings of the chunk's variants, each with its window, level and identifiers.
INSERT INTO incoming (
  variant_id, mapped_variant_id, version, outcome, reason, current, mapped_date, valid_from, valid_to, level, assay_hgvs,
  hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, pre_mapped_identifier, identifier, has_document, stored_identifier,
  mapping_record_id, is_written, written_allele_id, is_unchanged, left_live, written_left_live)
WITH pipeline AS (
  -- From when the running pipeline speaks for a variant: its own records, and those of ours that it has closed since.
  SELECT r.variant_id,
         min(CASE WHEN w.mapping_record_id IS NULL THEN r.valid_from ELSE r.valid_to END) AS takes_over
  FROM chunk_variant AS c
  JOIN mapping_records AS r ON r.variant_id = c.variant_id
  LEFT JOIN annotation_backfill.written_mapping_records AS w
    ON w.variant_id = r.variant_id AND w.mapping_record_id = r.id AND w.variant_id BETWEEN :low AND :high
  WHERE r.variant_id BETWEEN :low AND :high
    AND (w.mapping_record_id IS NULL OR (w.left_live AND r.valid_to IS NOT NULL))
  GROUP BY r.variant_id
),
cleaned AS (
  SELECT m.variant_id, m.id, m.xmin AS version, m.current, m.mapped_date, m.modification_date, m.pre_mapped, m.post_mapped,
         nullif(m.alignment_level, '') AS alignment_level,
         nullif(m.hgvs_assay_level, '') AS hgvs_assay_level,
         nullif(m.hgvs_g, '') AS hgvs_g,
         nullif(m.hgvs_c, '') AS hgvs_c,
         nullif(m.hgvs_p, '') AS hgvs_p,
         nullif(m.clingen_allele_id, '') AS clingen_allele_id,
         CASE
           WHEN c.quarantined IS NOT NULL THEN c.quarantined
           WHEN m.mapped_date NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN 'impossible mapped_date ' || m.mapped_date
         END AS undated
  FROM chunk_variant AS c
  JOIN mapped_variants AS m ON m.variant_id = c.variant_id
  WHERE m.variant_id BETWEEN :low AND :high
),
dated AS (
  -- R3 needs the modification date of the last mapping of a variant that has no current one, and of no other. Where that date is
  -- impossible the mapping before becomes the last one, and so on.
  SELECT c.*,
         CASE WHEN c.undated IS NOT NULL THEN c.undated
              WHEN c.modification_date NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
                AND NOT EXISTS (
                  SELECT FROM mapped_variants AS other
                  WHERE other.variant_id = c.variant_id
                    AND other.mapped_date BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
                    AND (other.current
                         OR (other.modification_date BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
                             AND (other.mapped_date, other.id) > (c.mapped_date, c.id))))
              THEN 'impossible modification_date ' || c.modification_date
         END AS unfit
  FROM cleaned AS c
),
ordered AS (
  -- R1: the newest of the current ones is the live one and comes last. An unfit one takes no part (its own partition).
  SELECT o.*,
         max(o.mapped_date) OVER (PARTITION BY o.variant_id, o.unfit IS NULL ORDER BY o.is_live, o.mapped_date, o.id) AS first_day
  FROM (SELECT c.*,
               c.current AND row_number() OVER (
                 PARTITION BY c.variant_id, c.unfit IS NULL ORDER BY c.current DESC, c.mapped_date DESC, c.id DESC) = 1 AS is_live
        FROM dated AS c) AS o
),
windowed AS (
  -- R2, R3: each ends where its successor starts; without a live one the last ends on its modification date.
  SELECT o.*,
         annotation_backfill.instant_of(CASE WHEN o.unfit IS NULL THEN o.first_day END) AS starts,
         annotation_backfill.instant_of(
           CASE WHEN o.unfit IS NOT NULL OR o.is_live THEN NULL
                ELSE coalesce(
                  lead(o.first_day) OVER (PARTITION BY o.variant_id, o.unfit IS NULL ORDER BY o.is_live, o.mapped_date, o.id),
                  greatest(o.first_day, o.modification_date))
           END) AS ends
  FROM ordered AS o
),
levelled AS (
  SELECT w.*,
         annotation_backfill.level_of(w.alignment_level, w.hgvs_g, w.hgvs_c, w.hgvs_p, w.expression) AS level
  FROM (SELECT w.*,
               -- the document's own expression is read only where a column leaves something open
               CASE WHEN w.hgvs_assay_level IS NULL
                      OR (w.alignment_level IS NULL AND coalesce(w.hgvs_g, w.hgvs_c, w.hgvs_p) IS NULL)
                    THEN annotation_backfill.vrs_first_expression(w.post_mapped)
               END AS expression
        FROM windowed AS w
        OFFSET 0) AS w -- OFFSET 0: computed once, not at each of its uses
),
judged AS (
  SELECT l.*,
         CASE WHEN l.unfit IS NOT NULL THEN 'quarantined'
              WHEN l.starts >= p.takes_over THEN 'native'
              WHEN l.level IS NULL THEN 'no_level'
              ELSE 'record'
         END AS outcome,
         -- R11: the pipeline's records win; least ignores NULL, so an open window ends there too
         least(l.ends, p.takes_over) AS ends_at
  FROM levelled AS l
  LEFT JOIN pipeline AS p ON p.variant_id = l.variant_id
)
SELECT j.variant_id, j.id, j.version, j.outcome, j.unfit, j.current, j.mapped_date, j.starts, j.ends_at, j.level,
       coalesce(
         j.hgvs_assay_level,
         CASE j.level WHEN 'genomic' THEN j.hgvs_g WHEN 'cdna' THEN j.hgvs_c WHEN 'protein' THEN j.hgvs_p END,
         j.expression),
       j.hgvs_g, j.hgvs_c, j.hgvs_p, j.clingen_allele_id,
       CASE WHEN j.outcome <> 'record' THEN NULL
            WHEN known.is_unchanged THEN r.vrs_digest
            ELSE annotation_backfill.vrs_identifier(j.pre_mapped)
       END,
       identified.identifier,
       -- a JSON null says no more than an SQL NULL
       identified.identifier IS NOT NULL OR coalesce(jsonb_typeof(j.post_mapped) <> 'null', false),
       CASE WHEN j.post_mapped ->> 'id' = identified.identifier AND j.post_mapped -> 'variation' IS NULL
            THEN identified.identifier
            ELSE annotation_backfill.vrs_stored_identifier(j.post_mapped)
       END,
       CASE WHEN j.outcome = 'record' THEN coalesce(r.id, nextval(CAST(:recordIds AS regclass))) END,
       r.id IS NOT NULL,
       w.allele_id,
       coalesce(known.is_unchanged, false),
       -- what the pipeline has closed stays marked as left live, so that the next run too knows that it was the pipeline
       j.ends_at IS NULL OR (w.left_live AND r.valid_to IS NOT NULL AND j.ends IS NULL),
       w.left_live
FROM judged AS j
LEFT JOIN annotation_backfill.written_mapping_records AS w
  ON w.variant_id = j.variant_id AND w.mapped_variant_id = j.id AND w.variant_id BETWEEN :low AND :high
LEFT JOIN mapping_records AS r ON r.id = w.mapping_record_id
LEFT JOIN alleles AS a ON a.id = w.allele_id
CROSS JOIN LATERAL (SELECT w.source_version = j.version AND r.id IS NOT NULL AS is_unchanged) AS known
CROSS JOIN LATERAL (
  SELECT CASE WHEN j.outcome <> 'record' OR j.post_mapped IS NULL THEN NULL
              WHEN known.is_unchanged THEN a.vrs_digest
              ELSE annotation_backfill.vrs_identifier(j.post_mapped)
         END AS identifier
  OFFSET 0) AS identified -- OFFSET 0: computed once, not at each of its uses
