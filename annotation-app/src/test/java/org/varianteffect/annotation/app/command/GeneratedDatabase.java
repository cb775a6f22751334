package org.varianteffect.annotation.app.command;

import org.varianteffect.annotation.app.phase.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** What {@code annotations generate} fills a database with, for tests of what comes later. */
public final class GeneratedDatabase {
  private GeneratedDatabase() {}

  /** A copy of a database with as many variants, a share of them with something wrong. */
  public static TestDatabase of(int variants, double anomalies) {
    return TestDatabase.copyOf(
        "app: generated %d %s".formatted(variants, anomalies),
        dataSource ->
            OldDatabase.create(
                dataSource,
                ClinvarShape.COPIED,
                new GeneratorOptions(variants, 1, anomalies),
                table -> {}));
  }

  /** The same after {@code annotations expand}. */
  public static TestDatabase expanded(int variants, double anomalies) {
    return TestDatabase.copyOf(
        "app: generated and expanded %d %s".formatted(variants, anomalies),
        () -> {
          TestDatabase database = of(variants, anomalies);
          new Migrations(database.dataSource()).expand();
          return database;
        });
  }
}
