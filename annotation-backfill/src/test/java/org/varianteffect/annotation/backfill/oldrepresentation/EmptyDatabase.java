package org.varianteffect.annotation.backfill.oldrepresentation;

import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** The tables without a row. */
public final class EmptyDatabase {

  private EmptyDatabase() {}

  /** The old tables and the new ones that the pipeline writes. */
  public static TestDatabase of(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "old and new tables, " + shape,
        dataSource -> {
          Migrations migrations = new Migrations(dataSource);
          migrations.baseline(shape);
          migrations.newTables();
        });
  }

  /** The same, expanded. */
  public static TestDatabase expanded(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "old and new tables, expanded, " + shape,
        () -> {
          TestDatabase database = of(shape);
          new Migrations(database.dataSource()).expand();
          return database;
        });
  }
}
