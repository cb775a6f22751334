package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** A run that two processes work on. */
@Timeout(120)
class SharedRunTest {
  /** Wherever four workers have come to when each has done a chunk, and eight. */
  private static final List<CrashPoint> AFTER_THE_FIRST_CHUNKS = CrashPoint.boundaries(8);

  @Test
  void eightWorkersInTwoProcessesGiveTheResultOfOneAndShareTheChunks() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      CrashPoints points = CrashPoints.installIn(database.dataSource());
      logFinishedChunks(database);
      points.plant(AFTER_THE_FIRST_CHUNKS);
      try (RunInAnotherProcess driver = start(database, "new")) {
        awaitFirstChunk(points, driver);
        try (RunInAnotherProcess joined = start(database, "join")) {
          awaitBackends(database, 2);
          AFTER_THE_FIRST_CHUNKS.forEach(points::lift);
          assertThat(driver.await().hasFinished()).as(driver.lastWords()).isTrue();
          assertThat(joined.await().hasFinished()).as(joined.lastWords()).isTrue();
          assertThat(driver.chunks()).isPositive();
          assertThat(joined.chunks()).isPositive();
          assertThat(driver.chunks() + joined.chunks())
              .isEqualTo(database.value("SELECT count(*) FROM crash.finished", Long.class));
        }
      }

      assertThat(
              database.rows(
                  "SELECT stage, low_id, count(*) FROM crash.finished GROUP BY 1, 2 HAVING count(*) > 1"))
          .as("chunks worked on twice")
          .isEmpty();
      assertThat(
              database.value(
                  "SELECT count(*) FROM annotation_backfill.chunks WHERE done_at IS NULL",
                  Long.class))
          .isZero();
      assertThat(
              CrashDatabase.undisturbed(ClinvarShape.COPIED)
                  .content()
                  .differencesOf(NewContent.of(database.dataSource())))
          .isEmpty();
    }
  }

  @Test
  void aWorkerThatFindsNothingLeftDoesNotWaitForTheProcessThatPlansTheNextStage() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      List<String> notes = new CopyOnWriteArrayList<>();

      run(
          database,
          CrashDatabase.options().withLockTimeout(Duration.ofMillis(100)),
          notes,
          () -> holdTheRunForAWhile(database));

      assertThat(notes).isEmpty();
    }
  }

  @Test
  void aServerThatAllowsLessTimeThanAPlanOrARollbackTakesEndsNeither() {
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      planTimelinesSlowly(database);
      new Poison(database).slowDown("DELETE ON annotation_event", 1);
      database.limit("statement_timeout", "700ms");
      database.limit("transaction_timeout", "700ms");

      run(database, CrashDatabase.options(), new ArrayList<>(), () -> {});

      assertThat(database.value("SELECT status FROM annotation_backfill.runs", String.class))
          .isEqualTo("finished");
      assertThat(new BackfillRollback(database.dataSource()).rollback())
          .extractingByKey("annotation_event")
          .isNotEqualTo(0L);
    }
  }

  /**
   * @param recordsDone happens when the last chunk of records has been committed
   */
  private static void run(
      TestDatabase database, BackfillOptions options, List<String> notes, Runnable recordsDone) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            if (stage == Stage.RECORDS && done == total) {
              recordsDone.run();
            }
          }

          @Override
          public void note(String line) {
            notes.add(line);
          }
        };
    new Backfill(database.dataSource(), options, listener, CrashDatabase.CLOCK).run();
  }

  /** As a process does that plans. */
  private static void holdTheRunForAWhile(TestDatabase database) {
    Connection planning = database.connect();
    try {
      planning.setAutoCommit(false);
      planning.createStatement().execute("SELECT FROM annotation_backfill.runs FOR UPDATE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS).execute(() -> letGo(planning));
  }

  private static void letGo(Connection planning) {
    try (planning) {
      planning.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void planTimelinesSlowly(TestDatabase database) {
    database.execute(
        """
        CREATE FUNCTION plan_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT FROM annotation_backfill.chunks)
             AND NOT EXISTS (SELECT FROM annotation_backfill.chunks WHERE stage = 'timelines') THEN
            PERFORM pg_sleep(1);
          END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER plan_slowly BEFORE INSERT ON annotation_backfill.chunks
          FOR EACH STATEMENT EXECUTE FUNCTION plan_slowly();
        """);
  }

  private static RunInAnotherProcess start(TestDatabase database, String mode) {
    return RunInAnotherProcess.start(database, 4, 10, mode);
  }

  private static void logFinishedChunks(TestDatabase database) {
    database.execute(
        """
        CREATE TABLE crash.finished (stage text, low_id bigint);
        CREATE FUNCTION crash.finished() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO crash.finished VALUES (NEW.stage, NEW.low_id);
          RETURN NULL;
        END $$;
        CREATE TRIGGER finished AFTER UPDATE ON annotation_backfill.chunks
          FOR EACH ROW WHEN (NEW.done_at IS NOT NULL) EXECUTE FUNCTION crash.finished();
        """);
  }

  private static void awaitFirstChunk(CrashPoints points, RunInAnotherProcess driver) {
    Optional<CrashPoint> reached = points.await(driver::hasEnded);
    assertThat(reached).as(driver.lastWords()).isPresent();
  }

  /** Until so many sessions wait at the point: one listener of each process. */
  private static void awaitBackends(TestDatabase database, int count) {
    while (database.value(
            "SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 4711"
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            Long.class)
        < count) {
      CrashPoints.sleep();
    }
  }
}
