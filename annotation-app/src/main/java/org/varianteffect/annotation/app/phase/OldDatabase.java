package org.varianteffect.annotation.app.phase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratorOptions;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.OldDatabaseGenerator;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** Invented data in the old representation, as it is before {@code expand}. */
public final class OldDatabase {
  private OldDatabase() {}

  /**
   * Creates the tables in an empty database and fills them.
   *
   * @param progress is told the name of each table before it is filled
   * @throws org.varianteffect.annotation.migrations.DatabaseUnsuitable when it is not empty
   */
  public static GeneratedCounts create(
      DataSource dataSource,
      ClinvarShape clinvar,
      GeneratorOptions options,
      Consumer<String> progress)
      throws SQLException {
    Migrations migrations = new Migrations(dataSource);
    migrations.baseline(clinvar);
    migrations.newTables();
    try (Connection connection = dataSource.getConnection()) {
      return new OldDatabaseGenerator(options).generate(connection, progress);
    }
  }
}
