package org.varianteffect.annotation.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Records how a real run comes along, into target/progress-VARIANTS-WORKERS.csv: what {@link
 * PaceTest} reads was recorded so.
 */
@Tag("long")
class ProgressRecordingTest {

  @ParameterizedTest
  @CsvSource({"20000, 1", "20000, 2", "60000, 1", "60000, 2"})
  void aRealRunIsRecorded(int variants, int workers) throws Exception {
    List<String> lines = new ArrayList<>(List.of("stage,millis,done,total"));
    try (TestDatabase database = TestDatabase.empty()) {
      generate(database, variants);
      new Backfill(
              database.dataSource(),
              BackfillOptions.defaults().withWorkers(workers),
              recorder(lines),
              Clock.systemUTC())
          .run();
    }
    Files.write(Path.of("target", "progress-%d-%d.csv".formatted(variants, workers)), lines);
    assertThat(lines).hasSizeGreaterThan(20);
  }

  private static void generate(TestDatabase database, int variants) throws Exception {
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(ClinvarShape.COPIED);
    migrations.newTables();
    try (Connection connection = database.connect()) {
      new OldDatabaseGenerator(new GeneratorOptions(variants, 71, 0.02)).generate(connection);
    }
    migrations.expand();
  }

  private static BackfillListener recorder(List<String> lines) {
    return new BackfillListener() {
      private long started;

      @Override
      public void stageStarted(Stage stage, long done, long total) {
        started = System.nanoTime();
        progressed(stage, done, total);
      }

      @Override
      public void progressed(Stage stage, long done, long total) {
        long millis = (System.nanoTime() - started) / 1_000_000;
        lines.add(stage.label() + "," + millis + "," + done + "," + total);
      }
    };
  }
}
