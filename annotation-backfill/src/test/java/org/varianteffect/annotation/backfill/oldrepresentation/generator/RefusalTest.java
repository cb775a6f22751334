package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.EmptyDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

class RefusalTest {
  private static final OldDatabaseGenerator GENERATOR =
      new OldDatabaseGenerator(new GeneratorOptions(100, 1, 0.1));

  @Test
  void aDatabaseThatHoldsRowsIsLeftAlone() throws SQLException {
    try (TestDatabase database = EmptyDatabase.of(ClinvarShape.COPIED);
        Connection connection = database.connect()) {
      database.execute(
          "INSERT INTO pipelines (name, status, created_at) VALUES ('mine', 'running', '2024-01-01T00:00:00Z')");

      assertThatThrownBy(() -> GENERATOR.generate(connection))
          .isInstanceOf(GenerationRefused.class)
          .hasMessage(
              "refusing to generate: table pipelines holds rows already; use an empty database")
          .extracting("table")
          .isEqualTo("pipelines");
      assertThat(database.value("SELECT count(*) FROM scoresets", Long.class)).isZero();
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aDatabaseWithoutTheTablesIsLeftAlone() throws SQLException {
    try (TestDatabase database = TestDatabase.empty();
        Connection connection = database.connect()) {
      assertThatThrownBy(() -> GENERATOR.generate(connection))
          .isInstanceOf(GenerationRefused.class)
          .hasMessage(
              "refusing to generate: there is no table scoresets; create the baseline and the new tables first");
    }
  }

  @Test
  void generatingTwiceIsRefused() throws SQLException {
    try (TestDatabase database = EmptyDatabase.of(ClinvarShape.RENAMED);
        Connection connection = database.connect()) {
      GENERATOR.generate(connection);

      assertThatThrownBy(() -> GENERATOR.generate(connection))
          .isInstanceOf(GenerationRefused.class);
      assertThat(database.value("SELECT count(*) FROM variants", Long.class)).isEqualTo(100);
    }
  }
}
