package org.varianteffect.annotation.migrations;

import org.varianteffect.annotation.testing.TestDatabase;

/** A small database in the old representation, as far on its way as a test needs it. */
final class OldDatabase {

  private OldDatabase() {}

  /** Old and new tables, a few rows of each, and a finished (empty) backfill run. */
  static TestDatabase expanded(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations expanded " + shape,
        dataSource -> {
          Migrations migrations = new Migrations(dataSource);
          migrations.baseline(shape);
          try (var connection = dataSource.getConnection();
              var statement = connection.createStatement()) {
            statement.execute(CatalogQuery.resource("old_rows.sql"));
            migrations.newTables();
            migrations.expand();
            statement.execute(CatalogQuery.resource("new_rows.sql"));
          }
        });
  }

  /** Expanded, and cut over with everything retired frozen. */
  static TestDatabase cutOver(ClinvarShape shape) {
    TestDatabase database = expanded(shape);
    new Migrations(database.dataSource()).cutover(Freeze.RETIRED);
    return database;
  }

  /** Cut over, and verified without a flaw: the gate is open. */
  static TestDatabase verified(ClinvarShape shape) {
    TestDatabase database = cutOver(shape);
    verify(database);
    return database;
  }

  /** Writes what a clean verification writes. */
  static void verify(TestDatabase database) {
    database.execute(
        """
        INSERT INTO annotation_backfill.gate
          (verified_at, verified_by, snapshot, conservation_unexplained, parity_unexplained, accepted, freeze_in_place, old_row_counts)
        SELECT clock_timestamp(), 'test', pg_current_snapshot()::text, 0, 0, '{}',
          annotation_backfill.freeze_in_place(), annotation_backfill.old_row_counts()
        """);
  }
}
