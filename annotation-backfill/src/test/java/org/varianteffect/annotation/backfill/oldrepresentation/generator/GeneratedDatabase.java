package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.oldrepresentation.EmptyDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** A test's own generated database. */
final class GeneratedDatabase implements AutoCloseable {
  private static final Map<String, GeneratedCounts> COUNTS = new ConcurrentHashMap<>();

  private final TestDatabase database;
  private final GeneratedCounts counts;

  private GeneratedDatabase(TestDatabase database, GeneratedCounts counts) {
    this.database = database;
    this.counts = counts;
  }

  /** Generated anew. */
  static GeneratedDatabase of(GeneratorOptions options, ClinvarShape shape) {
    TestDatabase database = EmptyDatabase.of(shape);
    try (Connection connection = database.connect()) {
      return new GeneratedDatabase(
          database, new OldDatabaseGenerator(options).generate(connection));
    } catch (SQLException e) {
      database.close();
      throw new IllegalStateException("could not generate", e);
    }
  }

  /** A copy of one that is generated and expanded once per JVM. */
  static GeneratedDatabase expanded(GeneratorOptions options, ClinvarShape shape) {
    String template = "generated, expanded, " + options + ", " + shape;
    TestDatabase copy =
        TestDatabase.copyOf(
            template,
            () -> {
              GeneratedDatabase generated = of(options, shape);
              new Migrations(generated.database.dataSource()).expand();
              COUNTS.put(template, generated.counts);
              return generated.database;
            });
    return new GeneratedDatabase(copy, COUNTS.get(template));
  }

  /**
   * A copy of an expanded one that somebody has worked on once per JVM.
   *
   * @param work names what is done
   */
  static GeneratedDatabase after(
      String work, GeneratorOptions options, ClinvarShape shape, Consumer<GeneratedDatabase> done) {
    String template = work + ", " + options + ", " + shape;
    TestDatabase copy =
        TestDatabase.copyOf(
            template,
            () -> {
              GeneratedDatabase database = expanded(options, shape);
              done.accept(database);
              COUNTS.put(template, database.counts);
              return database.database;
            });
    return new GeneratedDatabase(copy, COUNTS.get(template));
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
