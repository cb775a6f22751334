package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Anomalies;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.snapshot.SharedSnapshot;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * A server that ends what idles or takes long, as sessions do that hold or read something whole.
 */
class ImpatientServerTest {
  private final TestDatabase database = TestDatabase.empty();
  private final Jdbi jdbi = Sql.on(database.dataSource());

  ImpatientServerTest() {
    // the first connection of a process may idle longer: while its classes are loaded
    RunLock.toDrive(jdbi).close();
    database.limit("idle_session_timeout", "500ms");
    database.limit("idle_in_transaction_session_timeout", "500ms");
    database.limit("statement_timeout", "700ms");
    database.limit("transaction_timeout", "700ms");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theLockOfARunIsHeldAsLongAsTheRunLasts() throws InterruptedException {
    RunLock lock = RunLock.toDrive(jdbi);
    try {
      TimeUnit.MILLISECONDS.sleep(1000);

      assertThatThrownBy(() -> RunLock.toDrive(jdbi))
          .isInstanceOf(BackfillRefused.class)
          .hasMessageStartingWith("another process is running a backfill on this database");
    } finally {
      lock.close();
    }
  }

  @Test
  void aSnapshotIsHeldAsLongAsSomebodyAnswersFromIt() {
    String answer =
        SharedSnapshot.with(
            jdbi,
            1,
            (first, all) -> {
              all.answer(
                  handle ->
                      handle.createQuery("SELECT pg_sleep(1)::text").mapTo(String.class).one(),
                  handle -> {});
              return first.createQuery("SELECT 'still there'").mapTo(String.class).one();
            });

    assertThat(answer).isEqualTo("still there");
  }

  @Test
  void anomaliesAreListedAsSlowlyAsSomebodyTakesThem() {
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(ClinvarShape.COPIED);
    migrations.expand();
    database.execute(
        """
        INSERT INTO annotation_backfill.anomalies (stage, kind, source, mapped_variant_id)
        SELECT 'records', 'NO_LEVEL', 'mapping', n FROM generate_series(1, 2500) AS n""");
    AtomicInteger taken = new AtomicInteger();

    new Anomalies(database.dataSource())
        .forEach(
            null,
            null,
            anomaly -> {
              if (taken.incrementAndGet() == 1) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
              }
            });

    assertThat(taken).hasValue(2500);
  }
}
