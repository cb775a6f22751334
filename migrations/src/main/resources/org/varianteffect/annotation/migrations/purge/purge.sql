--liquibase formatted sql logicalFilePath:annotation-migrations/purge

-- Drops the archive. What it held is gone then: its rollback makes empty tables.

--changeset annotations:purge
--validCheckSum: 9:37fb55fef45e5f5c1009e29f9c5eadbc
--preconditions onFail:HALT
--precondition-sql-check expectedResult:confirmed SELECT CASE WHEN current_setting('annotations.purge', true) IS DISTINCT FROM current_database() THEN 'not confirmed: the setting annotations.purge has to be the name of the database' WHEN to_regnamespace('annotation_archive') IS NULL OR annotation_backfill.has_retired_columns() THEN 'nothing is archived' ELSE 'confirmed' END
SET LOCAL lock_timeout = '2s';
SELECT annotation_backfill.purge_archive();
-- What the backfill wrote is the only copy now. From here on its rows are as native as any: should somebody bring the empty
-- old tables back, no run and no rollback of the backfill takes them for its own.
TRUNCATE annotation_backfill.written_mapping_records, annotation_backfill.written_alleles, annotation_backfill.settled_alleles,
  annotation_backfill.written_gnomad_allele_links, annotation_backfill.written_clinvar_allele_links,
  annotation_backfill.written_vep_allele_consequences, annotation_backfill.written_derived_links,
  annotation_backfill.written_clinvar_controls, annotation_backfill.control_equivalents;
--rollback SELECT annotation_backfill.undo('purge');
