package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** A small database in the old representation, as far on its way as a test needs it. */
final class OldDatabase {

  private static final String FINISHED_RUN =
      "INSERT INTO annotation_backfill.runs (status, parameters, started_at, finished_at) VALUES ('finished', '{}', now(), now())";

  private static final String CLEAN_VERIFICATION =
      """
      INSERT INTO annotation_backfill.gate
        (verified_at, verified_by, snapshot, conservation_unexplained, parity_unexplained, accepted, freeze_in_place, old_row_counts)
      SELECT clock_timestamp(), 'test', pg_current_snapshot()::text, 0, 0, '{}',
        annotation_backfill.freeze_in_place(), annotation_backfill.old_row_counts()
      """;

  private OldDatabase() {}

  /** Old and new tables, a few rows of each, and a finished (empty) backfill run. */
  static TestDatabase expanded(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations expanded " + shape, dataSource -> expandIn(dataSource, shape));
  }

  private static void expandIn(DataSource dataSource, ClinvarShape shape) throws SQLException {
    Migrations migrations = new Migrations(dataSource);
    migrations.baseline(shape);
    execute(dataSource, ResourceText.of("old_rows.sql"));
    migrations.newTables();
    migrations.expand();
    execute(dataSource, ResourceText.of("new_rows.sql"));
  }

  /** Expanded, and cut over with everything retired frozen. */
  static TestDatabase cutOver(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations cut over " + shape, dataSource -> cutOverIn(dataSource, shape));
  }

  private static void cutOverIn(DataSource dataSource, ClinvarShape shape) throws SQLException {
    expandIn(dataSource, shape);
    new Migrations(dataSource).cutover(Freeze.RETIRED);
  }

  /** Cut over, and verified without a flaw: the gate is open. */
  static TestDatabase verified(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations verified " + shape,
        dataSource -> {
          cutOverIn(dataSource, shape);
          execute(dataSource, CLEAN_VERIFICATION);
        });
  }

  /** Verified, with points at which contract and its rollback can be made to wait. */
  static TestDatabase withCrashPoints(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations with crash points " + shape,
        dataSource -> {
          cutOverIn(dataSource, shape);
          execute(dataSource, "CREATE INDEX by_date ON mapped_variants (vep_access_date)");
          execute(dataSource, ResourceText.of("crash_points.sql"));
          execute(dataSource, CLEAN_VERIFICATION);
        });
  }

  /** A million mappings, cut over: new tables are empty, since contract does not look at them. */
  static TestDatabase withAMillionMappings(ClinvarShape shape) {
    TestDatabase database = TestDatabase.empty();
    Migrations migrations = new Migrations(database.dataSource());
    migrations.baseline(shape);
    database.execute(ResourceText.of("million_rows.sql"));
    atOnce(
        database,
        "CALL million.fill_mappings(1, 650000)",
        "CALL million.fill_others(); CALL million.fill_mappings(650001, 1000000)");
    atOnce(database, "CALL million.look_after_mappings()", "CALL million.look_after_others()");
    database.execute("DROP SCHEMA million CASCADE");
    migrations.expand();
    database.execute(FINISHED_RUN);
    migrations.cutover(Freeze.RETIRED);
    return database;
  }

  private static void atOnce(TestDatabase database, String one, String other) {
    CompletableFuture<Void> beside = CompletableFuture.runAsync(() -> database.execute(one));
    database.execute(other);
    beside.join();
  }

  /** Writes what a clean verification writes. */
  static void verify(TestDatabase database) {
    database.execute(CLEAN_VERIFICATION);
  }

  /** The same, as seen by a role. */
  static void verify(DataSource dataSource) throws SQLException {
    execute(dataSource, CLEAN_VERIFICATION);
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
