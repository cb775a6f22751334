--liquibase formatted sql logicalFilePath:annotation-migrations/cutover

-- From here on everybody reads the new tables: both views change, and what is retired freezes, in one transaction.

--changeset annotations:cutover
--preconditions onFail:HALT
--precondition-sql-check expectedResult:backfilled SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = annotation_backfill.here('v_variant_annotations') AND attname = 'mapping_record_id') THEN 'done already, and not written down: liquibase changelog-sync' WHEN NOT EXISTS (SELECT 1 FROM mapped_variants) AND NOT EXISTS (SELECT 1 FROM annotation_backfill.unseen_rows()) THEN 'backfilled' ELSE annotation_backfill.backfill_verdict() END
SET LOCAL lock_timeout = '2s';
CREATE MATERIALIZED VIEW annotation_backfill.published_variants_materialized_view AS
SELECT
  v.id AS variant_id,
  v.urn AS variant_urn,
  r.id AS mapping_record_id,
  s.id AS score_set_id,
  s.urn AS score_set_urn,
  s.published_date,
  CASE WHEN r.id IS NOT NULL THEN r.valid_to IS NULL END AS current_mapping_record
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
LEFT JOIN mapping_records r ON r.variant_id = v.id
WHERE s.published_date IS NOT NULL;

CREATE VIEW annotation_backfill.v_variant_annotations AS
-- The record that is live, its authoritative allele and what holds of that now. Where the allele lacks the HGVS of a level,
-- that of a translation which is the same change (of one projection group) stands in; of several, the first in byte order.
-- Few links are in a projection group: only those are joined again, and only for them translations are looked up. The key
-- of that join is NULL for all others, so that neither a hash table nor an index has to be asked.
SELECT
  v.urn AS variant_urn,
  s.urn AS score_set_urn,
  v.hgvs_nt,
  v.hgvs_pro,
  v.hgvs_splice,
  r.id AS mapping_record_id,
  a.clingen_allele_id,
  r.hgvs_assay_level,
  coalesce(a.hgvs_g, same_change.hgvs_g COLLATE "default") AS hgvs_g,
  coalesce(a.hgvs_c, same_change.hgvs_c COLLATE "default") AS hgvs_c,
  coalesce(a.hgvs_p, same_change.hgvs_p COLLATE "default") AS hgvs_p,
  vep.functional_consequence AS vep_functional_consequence,
  vep.access_date AS vep_access_date,
  r.mapped_date,
  r.mapping_api_version,
  r.vrs_version,
  r.error_message AS mapping_error,
  vas.annotation_type,
  vas.status AS annotation_status,
  vas.failure_category,
  vas.error_message AS annotation_error,
  vas.version AS annotation_version,
  vas.annotation_metadata,
  vas.current,
  vas.created_at AS annotation_created_at,
  vas.updated_at AS annotation_updated_at
FROM variants v
JOIN scoresets s ON s.id = v.scoreset_id
LEFT JOIN mapping_records r ON r.variant_id = v.id AND r.valid_to IS NULL
LEFT JOIN mapping_record_alleles l ON l.mapping_record_id = r.id AND l.is_authoritative AND l.valid_to IS NULL
LEFT JOIN alleles a ON a.id = l.allele_id
LEFT JOIN vep_allele_consequences vep ON vep.allele_id = a.id AND vep.valid_to IS NULL
LEFT JOIN (
  mapping_record_alleles projected
  CROSS JOIN LATERAL (
    SELECT
      min(t.hgvs_g COLLATE "C") FILTER (WHERE t.level = 'genomic') AS hgvs_g,
      min(t.hgvs_c COLLATE "C") FILTER (WHERE t.level = 'cdna') AS hgvs_c,
      min(t.hgvs_p COLLATE "C") FILTER (WHERE t.level = 'protein') AS hgvs_p
    FROM mapping_record_alleles derived
    JOIN alleles t ON t.id = derived.allele_id
    WHERE derived.mapping_record_id = projected.mapping_record_id
      AND derived.projection_group = projected.projection_group
      AND derived.valid_to IS NULL
      AND NOT derived.is_authoritative
  ) same_change
)
  ON projected.id = CASE WHEN l.projection_group IS NOT NULL THEN l.id END
  AND projected.is_authoritative AND projected.projection_group IS NOT NULL AND projected.valid_to IS NULL
LEFT JOIN variant_annotation_status vas ON vas.variant_id = v.id AND vas.current;

-- Only from here on are the old tables and views locked: the tables first, so that readers of the views do not wait for somebody
-- who is still writing a table.
SELECT annotation_backfill.freeze(coalesce(nullif(current_setting('annotations.freeze', true), ''), 'retired'));
SELECT annotation_backfill.replace_materialized_view(
  'published_variants_materialized_view',
  '{"mapped_variant_id": "mapping_record_id", "current_mapped_variant": "current_mapping_record"}');
SELECT annotation_backfill.replace_view('v_variant_annotations', 'mapped_variant_id', 'mapping_record_id');
--rollback SET LOCAL lock_timeout = '2s';
--rollback SELECT annotation_backfill.undo_preparations('cutover');
--rollback SELECT annotation_backfill.thaw();
--rollback SELECT annotation_backfill.undo('cutover');
