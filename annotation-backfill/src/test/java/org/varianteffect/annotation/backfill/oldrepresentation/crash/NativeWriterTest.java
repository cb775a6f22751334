package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.oldrepresentation.NotesTo;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** A backfill beside the running pipeline, which writes natively all the while. */
@Timeout(300)
class NativeWriterTest {
  @Test
  void nothingOfTheRunningPipelineIsLostDoubledOrBlocked() throws Exception {
    holds(
        16_000, BackfillOptions.defaults().withWorkers(2).withChunkTarget(Duration.ofMillis(300)));
  }

  @Test
  @Tag("long")
  void nothingIsLostDoubledOrBlockedByChunksOfTheUsualSize() throws Exception {
    holds(60_000, BackfillOptions.defaults().withWorkers(2));
  }

  private static void holds(int variants, BackfillOptions options) throws Exception {
    try (TestDatabase database = database(variants)) {
      List<String> notes = new ArrayList<>();
      BusyPipeline pipeline = new BusyPipeline(database, 1);

      WrittenNatively written = writtenWhile(pipeline, () -> backfill(database, options, notes));

      assertThat(pipeline.calls()).as("calls while the backfill ran").isGreaterThan(50);
      assertThat(written.differences(database)).isEmpty();
      assertThat(pipeline.longest().values())
          .as("longest calls: %s; %s", pipeline.longest(), notes)
          .allMatch(call -> call.compareTo(Duration.ofSeconds(1)) < 0);
      convergesAndIsClean(database, options);
      assertThat(written.differences(database)).isEmpty();
    }
  }

  private static WrittenNatively writtenWhile(BusyPipeline pipeline, Runnable work)
      throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<WrittenNatively> written = thread.submit(pipeline);
      try {
        pipeline.awaitWarmth();
        work.run();
      } finally {
        pipeline.stop();
      }
      return written.get();
    } finally {
      thread.shutdownNow();
    }
  }

  private static void convergesAndIsClean(TestDatabase database, BackfillOptions options) {
    BackfillSummary next = backfill(database, options, new ArrayList<>());
    assertThat(next.conservation().isClean()).as("%s", next.conservation()).isTrue();
    assertThat(backfill(database, options, new ArrayList<>()).writtenPerTable()).isEmpty();
  }

  private static BackfillSummary backfill(
      TestDatabase database, BackfillOptions options, List<String> notes) {
    BackfillListener listener = new NotesTo(notes::add);
    return new Backfill(database.dataSource(), options, listener, Clock.systemUTC()).run();
  }

  private static TestDatabase database(int variants) throws Exception {
    TestDatabase database = TestDatabase.empty();
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(ClinvarShape.COPIED);
    migrations.newTables();
    try (Connection connection = database.connect()) {
      new OldDatabaseGenerator(new GeneratorOptions(variants, 7, 0.1)).generate(connection);
    }
    migrations.expand();
    return database;
  }
}
