package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.testing.TestDatabase;

/** What is done once for all chunks, when something comes in between. */
@Timeout(60)
class OnceAStageTest {
  private final TestDatabase database = TwoScoreSets.expanded();
  private final List<String> notes = new ArrayList<>();
  private final AtomicReference<Backfill> backfill = new AtomicReference<>();

  /** What happens when the check begins. */
  private Runnable atTheCheck = () -> {};

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void planningIsTriedAgainAfterADeadlockAndALostConnection() {
    Disturbance.byADeadlockAndALostConnection(database, "INSERT ON annotation_backfill.chunks");

    BackfillSummary summary = run(BackfillOptions.defaults());

    assertThat(notes).hasSize(2);
    assertThat(notes.get(0))
        .startsWith("stage records: ERROR: deadlock detected; trying again in ");
    assertThat(notes.get(1)).endsWith("; seeking a connection for up to 10 min");
    assertThat(summary.conservation().isClean()).isTrue();
    assertThat(summary.writtenPerTable())
        .containsEntry("mapping_records", 2L)
        .containsEntry("alleles", 1L);
  }

  @Test
  void planningThatFailsForGoodIsNotTriedAgain() {
    database.execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER refuse BEFORE INSERT ON annotation_backfill.chunks FOR EACH STATEMENT EXECUTE FUNCTION refuse();
        """);

    assertThatThrownBy(() -> run(BackfillOptions.defaults()))
        .hasMessageContaining("run 1 failed: ERROR: the disk is full");

    assertThat(notes).isEmpty();
  }

  @Test
  void aThreadThatIsInterruptedDuringTheCheckInterruptsTheRunWhichCanBeResumed() {
    atTheCheck = () -> Thread.currentThread().interrupt();

    assertInterrupted();

    assertThat(Thread.interrupted()).isTrue();
    resume();
  }

  @Test
  void aStopDuringTheCheckCancelsItsQueriesAndInterruptsTheRun() throws SQLException {
    try (Connection other = database.connect()) {
      other.setAutoCommit(false);
      atTheCheck =
          () -> {
            lock(other, "vep_allele_consequences");
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                .execute(() -> backfill.get().stop());
          };

      assertInterrupted();
    }
    resume();
  }

  private static void lock(Connection other, String table) {
    try (Statement statement = other.createStatement()) {
      statement.execute("LOCK TABLE " + table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void assertInterrupted() {
    assertThatThrownBy(() -> run(BackfillOptions.defaults()))
        .isInstanceOf(BackfillInterrupted.class)
        .hasMessageContaining("go on with --resume");
    assertThat(database.value("SELECT status FROM annotation_backfill.runs", String.class))
        .isEqualTo("interrupted");
  }

  private void resume() {
    atTheCheck = () -> {};
    assertThat(run(BackfillOptions.defaults().resuming()).conservation().isClean()).isTrue();
    assertThat(database.value("SELECT status FROM annotation_backfill.runs", String.class))
        .isEqualTo("finished");
  }

  private BackfillSummary run(BackfillOptions options) {
    BackfillListener listener =
        new BackfillListener() {
          @Override
          public void note(String line) {
            notes.add(line);
          }

          @Override
          public void stageStarted(Stage stage, long done, long total) {
            if (stage == Stage.CHECK) {
              atTheCheck.run();
            }
          }
        };
    backfill.set(new Backfill(database.dataSource(), options, listener, Clock.systemUTC()));
    return backfill.get().run();
  }
}
