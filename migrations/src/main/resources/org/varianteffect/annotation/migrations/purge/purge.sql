--liquibase formatted sql logicalFilePath:annotation-migrations/purge

-- Drops the archive. What it held is gone then: its rollback makes empty tables.

--changeset annotations:purge
--preconditions onFail:HALT onFailMessage:"The purge needs the database's name as confirmation, in the setting annotations.purge, and contract done."
--precondition-sql-check expectedResult:1 SELECT count(*) FROM pg_namespace WHERE nspname = 'annotation_archive' AND current_setting('annotations.purge', true) = current_database() AND NOT annotation_backfill.has_retired_columns()
SET LOCAL lock_timeout = '2s';
SELECT annotation_backfill.purge_archive();
--rollback SELECT annotation_backfill.undo('purge');
