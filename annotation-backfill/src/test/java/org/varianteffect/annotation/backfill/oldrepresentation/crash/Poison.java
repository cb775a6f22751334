package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import org.varianteffect.annotation.testing.TestDatabase;

/** Makes a database refuse a row, or take its time over it. */
record Poison(TestDatabase database) {

  /** Takes only rows that fulfil the condition. */
  void allow(String table, String condition) {
    database.execute("ALTER TABLE %s ADD CONSTRAINT poison CHECK (%s)".formatted(table, condition));
  }

  void mend(String table) {
    database.execute("ALTER TABLE %s DROP CONSTRAINT poison".formatted(table));
  }

  /** As {@link #allow} the other way round, where a constraint cannot say it. */
  void refuse(String table, String condition) {
    trigger(table, condition, "RAISE 'poison' USING ERRCODE = 'check_violation'");
  }

  void delay(String table, String condition, double seconds) {
    trigger(table, condition, "PERFORM pg_sleep(" + seconds + ")");
  }

  /**
   * @param statements such as {@code DELETE ON annotation_event}
   */
  void slowDown(String statements, double seconds) {
    database.execute(
        """
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_sleep(%s);
          RETURN NULL;
        END $$;
        CREATE TRIGGER slow BEFORE %s FOR EACH STATEMENT EXECUTE FUNCTION slow();
        """
            .formatted(seconds, statements));
  }

  private void trigger(String table, String condition, String action) {
    database.execute(
        """
        CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF %s THEN
            %s;
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER poison BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION poison();
        """
            .formatted(condition, action, table));
  }
}
