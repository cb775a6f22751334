--liquibase formatted sql logicalFilePath:annotation-migrations/contract

-- Retires the old tables and columns without losing a value: schema annotation_archive keeps them until the purge.

-- Liquibase takes back first what ran last, and a change set that runs always has run last once the stock tool was called
-- again: so the values come back here too, before the archive goes.
--changeset annotations:archive runInTransaction:false
--preconditions onFail:HALT
--precondition-sql-check expectedResult:open SELECT annotation_backfill.gate_verdict()
CREATE SCHEMA IF NOT EXISTS annotation_archive;
COMMENT ON SCHEMA annotation_archive IS
  'What contract retired, kept until the purge. Comes back with: annotations rollback --phase contract';
--rollback CALL annotation_backfill.restore_values();
--rollback SELECT annotation_backfill.drop_emptied_archive();

--changeset annotations:save_values runInTransaction:false runAlways:true
-- Again on each attempt, until the columns are gone.
CALL annotation_backfill.save_values();
--rollback CALL annotation_backfill.restore_values();

--changeset annotations:retire
--preconditions onFail:HALT
--precondition-sql-check expectedResult:open SELECT CASE WHEN annotation_backfill.has_retired_columns() THEN annotation_backfill.gate_verdict() ELSE 'done already, and not written down: liquibase changelog-sync' END
SET LOCAL lock_timeout = '2s';
SELECT annotation_backfill.require_open_gate();
SELECT annotation_backfill.require_saved_values();
SELECT annotation_backfill.lock_for_retirement();
SELECT annotation_backfill.require_unbroken_freeze();
SELECT annotation_backfill.remember_retirement();
SELECT annotation_backfill.move_to_archive();
--rollback SET LOCAL lock_timeout = '2s';
--rollback SELECT annotation_backfill.undo('contract');
