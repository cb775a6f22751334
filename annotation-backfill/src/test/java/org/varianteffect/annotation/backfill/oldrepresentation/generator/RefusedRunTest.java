package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ProteinProxies;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;

/**
 * What cannot be done is refused in one line, and nothing in the database is another than before.
 */
class RefusedRunTest {
  private static final BackfillOptions OPTIONS = BackfillOptions.defaults();

  private static GeneratedDatabase fresh;
  private static GeneratedDatabase interrupted;

  @BeforeAll
  static void prepare() {
    fresh = expanded();
    interrupted = expanded();
    AtomicReference<Backfill> backfill = new AtomicReference<>();
    BackfillListener stopping =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            backfill.get().stop();
          }
        };
    backfill.set(backfill(interrupted, OPTIONS.withBatchSize(20), stopping));
    assertThatThrownBy(backfill.get()::run).isInstanceOf(BackfillInterrupted.class);
  }

  @AfterAll
  static void close() {
    fresh.close();
    interrupted.close();
  }

  @Test
  void aScoreSetThatDoesNotExist() {
    assertRefused(
        fresh,
        OPTIONS.withScoreSetUrns(List.of("urn:mavedb:00000009-z-9")),
        "there is no score set urn:mavedb:00000009-z-9: check the URN, as in urn:mavedb:00000001-a-1");
  }

  @Test
  void resumingWhereNoRunWasInterrupted() {
    assertRefused(
        fresh,
        OPTIONS.resuming(),
        "there is no interrupted run to resume: start one without --resume");
  }

  @Test
  void resumingARunOfOtherScoreSets() {
    String urn =
        interrupted
            .database()
            .value(
                "SELECT urn FROM scoresets WHERE urn IS NOT NULL ORDER BY id LIMIT 1",
                String.class);
    assertRefused(
        interrupted,
        OPTIONS.resuming().withScoreSetUrns(List.of(urn)),
        "run 1 is of all score sets, not of "
            + urn
            + ": ask for the same, or start anew without --resume");
  }

  @Test
  void resumingARunOfAnotherPolicy() {
    assertRefused(
        interrupted,
        OPTIONS.resuming().withProteinProxies(ProteinProxies.CLOSE),
        "run 1 has --protein-proxies keep, not close: ask for the same, or start anew without --resume");
  }

  @Test
  void joiningWhereNoRunIsDriven() {
    String refusal =
        "no process is running a backfill that could be joined: start one without --join";
    assertRefused(fresh, OPTIONS.joining(), refusal);
    assertRefused(interrupted, OPTIONS.joining(), refusal);
  }

  @Test
  void aSecondOperatorWhileTheFirstIsAtWork() {
    try (GeneratedDatabase database = expanded()) {
      AtomicInteger refused = new AtomicInteger();
      BackfillListener rival =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              assertRefused(
                  database,
                  stage == Stage.RECORDS ? OPTIONS.resuming() : OPTIONS,
                  "another process is running a backfill on this database: watch it with `status`, or lend it workers with --join");
              refused.incrementAndGet();
            }
          };

      assertThat(backfill(database, OPTIONS, rival).run().conservation().isClean()).isTrue();

      assertThat(refused.get()).isEqualTo(Stage.values().length);
    }
  }

  @Test
  void joiningARunOfAnotherPolicy() {
    try (GeneratedDatabase database = expanded()) {
      AtomicInteger refused = new AtomicInteger();
      BackfillListener other =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              refused.incrementAndGet();
              assertRefused(
                  database,
                  OPTIONS.joining().withProteinProxies(ProteinProxies.CLOSE),
                  "run 1 has --protein-proxies keep, not close: ask for the same");
            }
          };
      backfill(database, OPTIONS, other).run();
      assertThat(refused.get()).isPositive();
    }
  }

  private static void assertRefused(
      GeneratedDatabase database, BackfillOptions options, String line) {
    WholeDatabase before = WholeDatabase.of(database.database());
    assertThatThrownBy(() -> backfill(database, options, BackfillListener.silent()).run())
        .isInstanceOf(BackfillRefused.class)
        .hasMessage(line);
    before.assertUntouched(database.database());
  }

  private static Backfill backfill(
      GeneratedDatabase database, BackfillOptions options, BackfillListener listener) {
    return new Backfill(database.database().dataSource(), options, listener, Clock.systemUTC());
  }

  private static GeneratedDatabase expanded() {
    return GeneratedDatabase.expanded(new GeneratorOptions(100, 61, 0.1), ClinvarShape.COPIED);
  }
}
