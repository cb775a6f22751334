package org.varianteffect.annotation.backfill.oldrepresentation;

import org.varianteffect.annotation.testing.TestDatabase;

/** What others may do to a transaction that is tried again. */
final class Disturbance {

  private Disturbance() {}

  /**
   * The first attempt at the statement ends in a deadlock, the second with its connection, and the
   * third is let through.
   *
   * @param statement as a trigger names it, such as {@code DELETE ON alleles}
   */
  static void byADeadlockAndALostConnection(TestDatabase database, String statement) {
    database.execute(
        """
        CREATE SEQUENCE attempts;
        CREATE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          attempt int := nextval('attempts');
        BEGIN
          IF attempt = 1 THEN
            RAISE 'deadlock detected' USING ERRCODE = 'deadlock_detected';
          ELSIF attempt = 2 THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER disturb BEFORE %s FOR EACH STATEMENT EXECUTE FUNCTION disturb();
        """
            .formatted(statement));
  }
}
