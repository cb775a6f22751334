package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** A run makes way for others, and goes on when they are done. */
class PausedRunTest {
  private static final BackfillOptions PAUSING =
      BackfillOptions.defaults()
          .withWorkers(2)
          .withPauseWhen(List.of(PauseLimit.parse("active-sessions=2")));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch pausing = new CountDownLatch(1);
  private final CountDownLatch goingOn = new CountDownLatch(1);

  private final BackfillListener listener =
      new BackfillListener() {
        @Override
        public void note(String line) {
          if (line.startsWith("pausing: active-sessions is ")) {
            pausing.countDown();
          }
          if (line.startsWith("going on")) {
            goingOn.countDown();
          }
        }
      };

  @Test
  void itWaitsWhileTooManySessionsAreAtWorkAndThenComesToItsEnd() throws Exception {
    try (GeneratedDatabase generated = expanded()) {
      TestDatabase database = generated.database();
      List<Future<?>> others = keepBusy(database, 4);
      Future<BackfillSummary> run = threads.submit(backfill(database)::run);

      assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(500);
      assertThat(
              database.value(
                  "SELECT count(*) FROM annotation_backfill.chunks WHERE done_at IS NOT NULL",
                  Long.class))
          .isZero();
      assertThat(
              database.value(
                  "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'annotations backfill, paused' AND datname = current_database() AND state = 'idle'",
                  Long.class))
          .isEqualTo(2);
      letGo(database);

      assertThat(goingOn.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(run.get(60, TimeUnit.SECONDS).conservation().isClean()).isTrue();
      for (Future<?> other : others) {
        other.get();
      }
    }
  }

  @Test
  void aStopIsHeardDuringAPause() throws Exception {
    try (GeneratedDatabase generated = expanded()) {
      TestDatabase database = generated.database();
      keepBusy(database, 4);
      Backfill backfill = backfill(database);
      Future<BackfillSummary> run = threads.submit(backfill::run);
      assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();

      backfill.stop();

      assertThatThrownBy(() -> run.get(5, TimeUnit.SECONDS))
          .hasCauseInstanceOf(BackfillInterrupted.class);
      letGo(database);
    }
  }

  private Backfill backfill(TestDatabase database) {
    return new Backfill(database.dataSource(), PAUSING, listener, Clock.systemUTC());
  }

  private List<Future<?>> keepBusy(TestDatabase database, int sessions) throws Exception {
    List<Future<?>> busy = new java.util.ArrayList<>();
    for (int session = 0; session < sessions; session++) {
      busy.add(threads.submit(() -> sleepUntilCancelled(database)));
    }
    while (sleeping(database) < sessions) {
      Thread.sleep(20);
    }
    return busy;
  }

  private static long sleeping(TestDatabase database) {
    return database.value(
        "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND state = 'active' AND datname = current_database()",
        Long.class);
  }

  private static void sleepUntilCancelled(TestDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_sleep(60)");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as("cancelled").isEqualTo("57014");
    }
  }

  private static void letGo(TestDatabase database) {
    database.execute(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)' AND datname = current_database()");
  }

  private static GeneratedDatabase expanded() {
    return GeneratedDatabase.expanded(new GeneratorOptions(200, 51, 0.1), ClinvarShape.COPIED);
  }
}
