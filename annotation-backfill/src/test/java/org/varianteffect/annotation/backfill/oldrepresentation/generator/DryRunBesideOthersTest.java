package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.failure.BackfillFailed;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** Others go on beside a dry run, and it leaves nothing behind, however it ends. */
class DryRunBesideOthersTest {
  private static final BackfillOptions OPTIONS = BackfillOptions.defaults();
  private static final GeneratorOptions SMALL = new GeneratorOptions(300, 37, 0.1);
  private static final GeneratorOptions SMALLEST = new GeneratorOptions(100, 38, 0.1);

  @Test
  void itIsNoRunAndLeavesAnInterruptedOneToBeResumed() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALL, ClinvarShape.COPIED)) {
      assertThatThrownBy(() -> stopped(database, OPTIONS.withBatchSize(20), false))
          .isInstanceOf(BackfillInterrupted.class);

      BackfillSummary resumed = DryRun.thenRun(database, OPTIONS.withBatchSize(20).resuming());

      assertThat(resumed.conservation().isClean()).isTrue();
      assertThat(database.count("SELECT count(*) FROM annotation_backfill.runs")).isEqualTo(1);
    }
  }

  @Test
  void itIsRefusedWhereTheRunWouldBe() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALLEST, ClinvarShape.COPIED)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      assertThatThrownBy(() -> DryRun.of(database, OPTIONS.resuming()))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage("there is no interrupted run to resume: start one without --resume");
      assertThatThrownBy(
              () -> DryRun.of(database, OPTIONS.withScoreSetUrns(List.of("urn:mavedb:none"))))
          .isInstanceOf(BackfillRefused.class)
          .hasMessageStartingWith("there is no score set urn:mavedb:none");
      assertThatThrownBy(() -> DryRun.of(database, OPTIONS.joining()))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage("a dry run has no run to join: leave out --join or --dry-run");
      before.assertUntouched(database.database());
    }
  }

  @Test
  void aStoppedOneLeavesNothingBehind() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALL, ClinvarShape.COPIED)) {
      WholeDatabase before = WholeDatabase.of(database.database());

      assertThatThrownBy(() -> stopped(database, OPTIONS.withBatchSize(20), true))
          .isInstanceOf(BackfillInterrupted.class)
          .hasMessage("the dry run was stopped; it has changed nothing");

      before.assertUntouched(database.database());
    }
  }

  @Test
  void aFailedOneLeavesNothingBehind() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALLEST, ClinvarShape.COPIED)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      BackfillListener failing =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              throw new IllegalStateException("no room");
            }
          };

      assertThatThrownBy(() -> DryRun.backfill(database, OPTIONS, failing).dryRun())
          .isInstanceOf(BackfillFailed.class)
          .hasMessage(
              "the dry run failed: no room; it has changed nothing: mend that and try again");

      before.assertUntouched(database.database());
    }
  }

  @Test
  void whatAKilledOneHasLeftBehindIsDroppedByTheNext() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALLEST, ClinvarShape.COPIED)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      database
          .database()
          .execute(
              "CREATE SCHEMA annotation_backfill_dry_run;"
                  + " CREATE TABLE annotation_backfill_dry_run.alleles (id int)");

      DryRun.of(database, OPTIONS);

      before.assertUntouched(database.database());
    }
  }

  @Test
  void aWriterOfTheSameAllelesWaitsForNothing() {
    try (GeneratedDatabase database =
        GeneratedDatabase.expanded(new GeneratorOptions(300, 42, 0), ClinvarShape.COPIED)) {
      AtomicInteger written = new AtomicInteger();
      BackfillListener writer =
          new BackfillListener() {
            @Override
            public void progressed(Stage stage, long done, long total) {
              if (stage == Stage.EVENTS) {
                written.addAndGet(insertTheDigestsOfTheCopy(database.database()));
              }
            }
          };

      DryRun.backfill(database, OPTIONS.withBatchSize(100), writer).dryRun();

      assertThat(written.get()).isPositive();
    }
  }

  @Test
  void thereIsOneAtATimeButARunMayStartMeanwhile() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALL, ClinvarShape.COPIED)) {
      AtomicReference<BackfillSummary> run = new AtomicReference<>();
      BackfillListener rival =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              if (stage == Stage.TIMELINES) {
                assertThatThrownBy(() -> DryRun.of(database, OPTIONS))
                    .isInstanceOf(BackfillRefused.class)
                    .hasMessage(
                        "another process is making a dry run on this database: wait for its end");
                run.set(DryRun.backfill(database, OPTIONS, BackfillListener.silent()).run());
              }
            }
          };

      BackfillSummary dry = DryRun.backfill(database, OPTIONS, rival).dryRun();

      assertThat(run.get().writtenPerTable()).isEqualTo(dry.writtenPerTable());
    }
  }

  @Test
  void thereIsNoneWhileARunIsDriven() {
    try (GeneratedDatabase database = GeneratedDatabase.expanded(SMALLEST, ClinvarShape.COPIED)) {
      AtomicInteger refused = new AtomicInteger();
      BackfillListener rival =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              assertThatThrownBy(() -> DryRun.of(database, OPTIONS))
                  .isInstanceOf(BackfillRefused.class)
                  .hasMessageStartingWith("another process is running a backfill on this database");
              refused.incrementAndGet();
            }
          };

      DryRun.backfill(database, OPTIONS, rival).run();

      assertThat(refused.get()).isEqualTo(Stage.values().length);
    }
  }

  private static int insertTheDigestsOfTheCopy(TestDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '50ms'");
      int inserted =
          statement.executeUpdate(
              """
              INSERT INTO alleles (vrs_digest, level)
              SELECT vrs_digest, level FROM annotation_backfill_dry_run.alleles
              ON CONFLICT DO NOTHING
              """);
      statement.executeUpdate(
          "UPDATE variants SET modification_date = '2026-01-01' WHERE id % 5 = 0");
      statement.executeUpdate(
          "UPDATE mapped_variants SET modification_date = '2026-01-01' WHERE id % 5 = 0");
      statement.executeUpdate("DELETE FROM alleles WHERE id % 9 = 0 AND post_mapped IS NULL");
      return inserted;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stopped(GeneratedDatabase database, BackfillOptions options, boolean dry) {
    AtomicReference<Backfill> backfill = new AtomicReference<>();
    AtomicInteger chunks = new AtomicInteger();
    BackfillListener stopping =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            if (stage == Stage.TIMELINES && chunks.incrementAndGet() == 2) {
              backfill.get().stop();
            }
          }
        };
    backfill.set(DryRun.backfill(database, options, stopping));
    if (dry) {
      backfill.get().dryRun();
    } else {
      backfill.get().run();
    }
  }
}
