package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** A server that ends whatever takes, or idles, longer than a second. */
class ImpatientServerTest {
  private static final String LIMIT = "1s";
  private static final int LONGER_MILLIS = 1500;

  private final TestDatabase database =
      TestDatabase.copyOf(
          "migrations old COPIED",
          dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED));

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"statement_timeout", "transaction_timeout"})
  void aPhaseGoesThroughThoughOneOfItsTransactionsTakesLonger(String setting) {
    database.execute(
        """
        CREATE FUNCTION take_long() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(%s); END';
        CREATE EVENT TRIGGER take_long ON ddl_command_end WHEN TAG IN ('CREATE VIEW') EXECUTE FUNCTION take_long()
        """
            .formatted(LONGER_MILLIS / 1000.0));
    database.limit(setting, LIMIT);

    assertThat(new Migrations(database.dataSource()).expand().created())
        .contains("v_current_annotation_events");
  }

  @Test
  void theGateIsLookedAtHoweverLongThatTakes() {
    new Migrations(database.dataSource()).expand();
    database.execute(
        """
        CREATE OR REPLACE FUNCTION annotation_backfill.counted_scans()
          RETURNS TABLE (relation name, scans bigint, last_scan timestamptz)
          LANGUAGE sql AS 'SELECT NULL::name, 0::bigint, NULL::timestamptz FROM pg_sleep(%s)'
        """
            .formatted(LONGER_MILLIS / 1000.0));
    database.limit("statement_timeout", LIMIT);

    assertThat(new Migrations(database.dataSource()).state().reached()).contains(Phase.EXPAND);
  }

  @Test
  void whoWatchesForReadsOfOthersIsStillThereWhenTheWorkIsDone() throws Exception {
    new Migrations(database.dataSource()).expand();
    database.limit("idle_session_timeout", LIMIT);

    String result =
        OwnReads.during(
            database.dataSource(),
            () -> {
              TimeUnit.MILLISECONDS.sleep(LONGER_MILLIS);
              return "done";
            });

    assertThat(result).isEqualTo("done");
  }
}
