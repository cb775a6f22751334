-- Rules R1-R8 and R11: the mappings of the chunk's variants, each with its window, level and identifiers. OFFSET 0 has what is computed at
-- one step computed once, not at each of its uses further on.
INSERT INTO incoming (
  variant_id, mapped_variant_id, version, outcome, reason, current, mapped_date, valid_from, valid_to, level, assay_hgvs,
  hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, pre_mapped_identifier, identifier, is_canonical, has_document, stored_identifier,
  mapping_record_id, is_written, written_allele_id, is_unchanged, left_live, written_left_live, written_end)
WITH cleaned AS (
  SELECT m.variant_id, c.taken_over_at, c.was_ended, m.id, m.xmin AS version, m.current, m.mapped_date, m.modification_date,
         nullif(m.alignment_level, '') AS alignment_level,
         nullif(m.hgvs_assay_level, '') AS hgvs_assay_level,
         nullif(m.hgvs_g, '') AS hgvs_g,
         nullif(m.hgvs_c, '') AS hgvs_c,
         nullif(m.hgvs_p, '') AS hgvs_p,
         nullif(m.clingen_allele_id, '') AS clingen_allele_id,
         CASE
           WHEN c.quarantined IS NOT NULL THEN c.quarantined
           WHEN m.mapped_date NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN 'impossible mapped_date ' || m.mapped_date
           WHEN m.vep_access_date NOT BETWEEN DATE '0001-01-01' AND DATE '9999-12-31' THEN 'impossible vep_access_date ' || m.vep_access_date
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
                    AND coalesce(other.vep_access_date, other.mapped_date) BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
                    AND (other.current
                         OR (other.modification_date BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'
                             AND (other.mapped_date, other.id) > (c.mapped_date, c.id))))
              THEN 'impossible modification_date ' || c.modification_date
         END AS unfit
  FROM cleaned AS c
),
ordered AS (
  -- R1: the newest of the current ones is the live one and comes last. An unfit one takes no part (its own partition).
  SELECT o.*, max(o.mapped_date) OVER in_order AS first_day, lead(o.mapped_date) OVER in_order AS successor_date
  FROM (SELECT c.*,
               c.current AND row_number() OVER (
                 PARTITION BY c.variant_id, c.unfit IS NULL ORDER BY c.current DESC, c.mapped_date DESC, c.id DESC) = 1 AS is_live
        FROM dated AS c) AS o
  WINDOW in_order AS (PARTITION BY o.variant_id, o.unfit IS NULL ORDER BY o.is_live, o.mapped_date, o.id)
),
windowed AS (
  -- R2, R3: each ends where its successor starts; without a live one the last ends on its modification date.
  SELECT o.*,
         annotation_backfill.instant_of(CASE WHEN o.unfit IS NULL THEN o.first_day END) AS starts,
         annotation_backfill.instant_of(
           CASE WHEN o.unfit IS NOT NULL OR o.is_live THEN NULL
                ELSE greatest(o.first_day, coalesce(o.successor_date, o.modification_date))
           END) AS ends
  FROM ordered AS o
),
documented AS (
  -- the documents only now: they would be carried through each sort
  SELECT w.*, m.pre_mapped, m.post_mapped,
         -- a document's own expression is read only where a column leaves something open, and nothing of what is set aside
         CASE WHEN w.unfit IS NULL
                AND (w.hgvs_assay_level IS NULL OR (w.alignment_level IS NULL AND coalesce(w.hgvs_g, w.hgvs_c, w.hgvs_p) IS NULL))
              THEN CASE WHEN annotation_backfill.vrs_is_bare_allele(m.post_mapped)
                        THEN annotation_backfill.vrs_allele_expression(m.post_mapped)
                        ELSE annotation_backfill.vrs_first_expression(m.post_mapped)
                   END
         END AS expression
  FROM windowed AS w
  JOIN mapped_variants AS m ON m.id = w.id AND m.variant_id BETWEEN :low AND :high
  OFFSET 0
),
levelled AS (
  SELECT d.*, annotation_backfill.level_of(d.alignment_level, d.hgvs_g, d.hgvs_c, d.hgvs_p, d.expression) AS level
  FROM documented AS d
  OFFSET 0
),
judged AS (
  SELECT l.*,
         CASE WHEN l.unfit IS NOT NULL THEN 'quarantined'
              WHEN l.starts >= l.taken_over_at THEN 'native'
              WHEN l.level IS NULL THEN 'no_level'
              ELSE 'record'
         END AS outcome,
         -- R11: the pipeline's records win; least ignores NULL, so an open window ends there too
         least(l.ends, l.taken_over_at) AS ends_at
  FROM levelled AS l
  OFFSET 0
),
-- A mapping of which nothing has changed, its record and its allele included, keeps the identifiers that it has; one with a document and
-- no allele is asked again. Identifiers of plain documents are single expressions, those of others vrs_identifier's.
known AS (
  SELECT j.*,
         NOT :recheck AND w.source_version = j.version AND r.id IS NOT NULL
           AND (a.id IS NOT NULL OR (w.allele_id IS NULL AND coalesce(jsonb_typeof(j.post_mapped), 'null') = 'null')) AS is_unchanged,
         r.id AS written_id, r.valid_to AS written_end, r.vrs_digest AS written_digest,
         w.allele_id AS written_allele_id, w.left_live AS written_left_live, a.vrs_digest AS written_allele_digest
  FROM judged AS j
  LEFT JOIN annotation_backfill.written_mapping_records AS w
    ON w.variant_id = j.variant_id AND w.mapped_variant_id = j.id AND w.variant_id BETWEEN :low AND :high
  LEFT JOIN mapping_records AS r ON r.id = w.mapping_record_id
  LEFT JOIN alleles AS a ON a.id = w.allele_id
),
opened AS (
  SELECT k.*, k.pre_mapped -> 'location' AS pre_location, k.post_mapped -> 'location' AS post_location,
         k.outcome = 'record' AND k.is_unchanged IS NOT TRUE AS is_to_identify
  FROM known AS k
  OFFSET 0
),
located AS (
  SELECT o.*,
         CASE WHEN o.is_to_identify THEN annotation_backfill.vrs_plain_location_digest(o.pre_location) END AS pre_location_digest,
         CASE WHEN o.is_to_identify THEN annotation_backfill.vrs_plain_location_digest(o.post_location) END AS post_location_digest
  FROM opened AS o
  OFFSET 0
),
digested AS (
  SELECT l.*,
         annotation_backfill.vrs_plain_allele_digest(l.pre_mapped, l.pre_location_digest) AS pre_digest,
         annotation_backfill.vrs_plain_allele_digest(l.post_mapped, l.post_location_digest) AS post_digest
  FROM located AS l
  OFFSET 0
),
identified AS (
  SELECT d.*,
         CASE WHEN d.outcome <> 'record' THEN NULL
              WHEN d.is_unchanged THEN d.written_digest
              ELSE coalesce('ga4gh:VA.' || d.pre_digest, annotation_backfill.vrs_identifier(d.pre_mapped))
         END AS pre_mapped_identifier,
         CASE WHEN d.outcome <> 'record' OR d.post_mapped IS NULL THEN NULL
              WHEN d.is_unchanged THEN d.written_allele_digest
              ELSE coalesce('ga4gh:VA.' || d.post_digest, annotation_backfill.vrs_identifier(d.post_mapped))
         END AS identifier,
         annotation_backfill.vrs_is_plain_canonical(d.post_mapped, d.post_location, d.post_digest, d.post_location_digest) AS is_canonical
  FROM digested AS d
  OFFSET 0
)
SELECT i.variant_id, i.id, i.version, i.outcome, i.unfit, i.current, i.mapped_date, i.starts, i.ends_at, i.level,
       coalesce(
         i.hgvs_assay_level,
         CASE i.level WHEN 'genomic' THEN i.hgvs_g WHEN 'cdna' THEN i.hgvs_c WHEN 'protein' THEN i.hgvs_p END,
         i.expression),
       i.hgvs_g, i.hgvs_c, i.hgvs_p, i.clingen_allele_id, i.pre_mapped_identifier, i.identifier, i.is_canonical,
       -- a JSON null says no more than an SQL NULL
       i.identifier IS NOT NULL OR coalesce(jsonb_typeof(i.post_mapped) <> 'null', false),
       CASE WHEN i.outcome <> 'record' THEN NULL
            WHEN i.is_canonical OR (i.post_mapped ->> 'id' = i.identifier AND i.post_mapped -> 'variation' IS NULL)
            THEN i.identifier
            ELSE annotation_backfill.vrs_stored_identifier(i.post_mapped)
       END,
       -- the sequence is looked up by its name once, not for each record
       CASE WHEN i.outcome = 'record' THEN coalesce(i.written_id, nextval((SELECT CAST(:recordIds AS regclass)))) END,
       i.written_id IS NOT NULL,
       i.written_allele_id,
       coalesce(i.is_unchanged, false),
       -- where the pipeline has ended what we had left live, the record that ends there now stays marked as left live, so that the next run
       -- too knows that it was the pipeline: it may be another record than then, for the old rows may have changed since
       i.ends_at IS NULL OR (i.was_ended AND i.ends_at = i.taken_over_at),
       i.written_left_live,
       i.written_end
FROM identified AS i
