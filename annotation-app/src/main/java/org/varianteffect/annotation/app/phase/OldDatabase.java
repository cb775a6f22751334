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
   * Creates the tables in an empty database and fills them. Until that is done, all phases refuse
   * the database.
   *
   * @param progress is told the name of each table before it is filled
   * @throws org.varianteffect.annotation.migrations.DatabaseUnsuitable when it is not empty, or was
   *     to be filled before
   */
  public static GeneratedCounts create(
      DataSource dataSource,
      ClinvarShape clinvar,
      GeneratorOptions options,
      Consumer<String> progress)
      throws SQLException {
    new Migrations(dataSource).tablesToFill(clinvar);
    try (Connection connection = dataSource.getConnection()) {
      return new OldDatabaseGenerator(options).generate(connection, progress);
    }
  }
}
