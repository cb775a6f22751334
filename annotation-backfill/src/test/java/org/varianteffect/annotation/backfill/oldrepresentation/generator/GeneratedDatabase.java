package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.sql.Connection;
import java.sql.SQLException;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** A test's own generated database. */
final class GeneratedDatabase implements AutoCloseable {
  private final TestDatabase database;
  private final GeneratedCounts counts;

  private GeneratedDatabase(TestDatabase database, GeneratedCounts counts) {
    this.database = database;
    this.counts = counts;
  }

  static GeneratedDatabase of(GeneratorOptions options, ClinvarShape shape) {
    TestDatabase database = empty(shape);
    try (Connection connection = database.connect()) {
      return new GeneratedDatabase(
          database, new OldDatabaseGenerator(options).generate(connection));
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("could not generate", e);
    }
  }

  /** The tables without a row. */
  static TestDatabase empty(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "old and new tables, " + shape,
        dataSource -> {
          Migrations migrations = new Migrations(dataSource);
          migrations.baseline(shape);
          migrations.newTables();
        });
  }

  GeneratedCounts counts() {
    return counts;
  }

  TestDatabase database() {
    return database;
  }

  long count(String sql) {
    return database.value(sql, Number.class).longValue();
  }

  /** The share of rows of a table for which a condition holds. */
  double share(String condition, String table) {
    return database.value(
        "SELECT count(*) FILTER (WHERE " + condition + ")::float8 / count(*) FROM " + table,
        Double.class);
  }

  @Override
  public void close() {
    database.close();
  }
}
