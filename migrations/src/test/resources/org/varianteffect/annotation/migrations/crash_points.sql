-- Makes contract and its rollback wait at exact points: before each change of the schema, each line of the undo list, each
-- chunk of restored values and each note of Liquibase's. The product knows nothing of it.
CREATE SCHEMA crash;
-- counts whether the transaction commits or not
CREATE SEQUENCE crash.steps;
CREATE TABLE crash.visited (step bigint, label text);
CREATE TABLE crash.held (step bigint);

-- Waits while the point is held. Who waits says so by a lock.
CREATE FUNCTION crash.pause(what text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  here bigint := nextval('crash.steps');
BEGIN
  INSERT INTO crash.visited VALUES (here, what || ' in ' || coalesce(substring(current_query() FROM 'annotation_backfill\.\w+'), 'liquibase'));
  WHILE EXISTS (SELECT FROM crash.held WHERE step = here) LOOP
    PERFORM pg_advisory_xact_lock_shared(4712, here::int);
    PERFORM pg_sleep(0.005);
  END LOOP;
END $$;

CREATE FUNCTION crash.before_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM crash.pause(TG_OP || ' ' || TG_TABLE_NAME);
  RETURN NULL;
END $$;

CREATE FUNCTION crash.before_change() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN
  -- functions are made by one script
  IF tg_tag NOT IN ('CREATE FUNCTION', 'CREATE PROCEDURE') THEN
    PERFORM crash.pause(tg_tag);
  END IF;
END $$;

CREATE TRIGGER crash BEFORE INSERT OR UPDATE OR DELETE ON databasechangelog
  FOR EACH STATEMENT EXECUTE FUNCTION crash.before_write();
CREATE TRIGGER crash BEFORE INSERT OR UPDATE OR DELETE ON databasechangeloglock
  FOR EACH STATEMENT EXECUTE FUNCTION crash.before_write();
CREATE TRIGGER crash BEFORE INSERT OR DELETE ON annotation_backfill.undo_statements
  FOR EACH STATEMENT EXECUTE FUNCTION crash.before_write();
CREATE TRIGGER crash BEFORE UPDATE ON mapped_variants
  FOR EACH STATEMENT EXECUTE FUNCTION crash.before_write();
-- the rollback leaves other triggers of the table out
ALTER TABLE mapped_variants ENABLE ALWAYS TRIGGER crash;
CREATE EVENT TRIGGER crash ON ddl_command_start EXECUTE FUNCTION crash.before_change();
