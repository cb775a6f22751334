--liquibase formatted sql logicalFilePath:annotation-migrations/purge

-- Drops the archive. What it held is gone then: its rollback makes empty tables.

--changeset annotations:purge
--preconditions onFail:HALT
--precondition-sql-check expectedResult:confirmed SELECT CASE WHEN current_setting('annotations.purge', true) IS DISTINCT FROM current_database() THEN 'not confirmed: the setting annotations.purge has to be the name of the database' WHEN to_regnamespace('annotation_archive') IS NULL OR annotation_backfill.has_retired_columns() THEN 'nothing is archived' ELSE 'confirmed' END
SET LOCAL lock_timeout = '2s';
SELECT annotation_backfill.purge_archive();
--rollback SELECT annotation_backfill.undo('purge');
