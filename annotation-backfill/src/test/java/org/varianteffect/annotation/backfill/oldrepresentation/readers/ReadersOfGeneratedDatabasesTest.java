package org.varianteffect.annotation.backfill.oldrepresentation.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

class ReadersOfGeneratedDatabasesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void readersAnswerAsTheyDidFromTheOldRepresentation(ClinvarShape shape) throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      generateAndBackfill(database, shape);

      ReaderComparison readers = new ReaderComparison(database, database.dataSource());

      assertThat(readers.lostWithoutReason()).isEmpty();
      assertThat(readers.gainedWithoutReason()).isEmpty();
      assertThat(readers.samePerReader()).containsOnlyKeys("L1", "L2", "L4", "L5", "L6", "L7");
      assertThat(readers.samePerReader().values()).allMatch(count -> count > 100);
      assertThat(readers.variantsOnTheirOwn()).isGreaterThan(300);
    }
  }

  private static void generateAndBackfill(TestDatabase database, ClinvarShape shape)
      throws SQLException {
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(shape);
    migrations.newTables();
    try (Connection connection = database.connect()) {
      new OldDatabaseGenerator(new GeneratorOptions(3_000, 51, 0.05)).generate(connection);
    }
    migrations.expand();
    new Backfill(
            database.dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), CLOCK)
        .run();
  }
}
