package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;

/**
 * Fills an empty database (old tables, tables around, new tables) with old-representation data as
 * MaveDB has it, and some rows that the new pipeline wrote. Rows are streamed by COPY: memory does
 * not grow with the number of variants, but for a few bits each.
 */
public final class OldDatabaseGenerator {
  private final GeneratorOptions options;

  public OldDatabaseGenerator(GeneratorOptions options) {
    this.options = options;
  }

  /**
   * Generates in one transaction: everything or nothing, with any time it takes.
   *
   * @throws GenerationRefused when a table is missing or holds rows already
   */
  public GeneratedCounts generate(Connection connection) throws SQLException {
    return generate(connection, table -> {});
  }

  /**
   * The same, telling the name of each table before it is filled.
   *
   * @throws GenerationRefused when a table is missing or holds rows already
   */
  public GeneratedCounts generate(Connection connection, Consumer<String> progress)
      throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      TimeLimits.lift(connection);
      GeneratedCounts counts = fill(connection, progress);
      connection.commit();
      return counts;
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private GeneratedCounts fill(Connection connection, Consumer<String> progress)
      throws SQLException {
    Destination destination = new Destination(connection);
    OldDatabase database = new OldDatabase(options, destination.hasTwoClinvarTables());
    List<Table> tables = database.tables();
    destination.requireEmpty(tables);
    ForeignKeys foreignKeys = new ForeignKeys(connection);
    boolean postponed = foreignKeys.postpone();
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table table : tables) {
      progress.accept(table.name());
      rows.put(table.name(), destination.fill(table));
    }
    for (Table table : tables) {
      destination.advanceSequence(table);
      destination.analyze(table);
    }
    if (postponed) {
      foreignKeys.check();
    }
    destination.dropMark();
    return new GeneratedCounts(rows, database.blemishes());
  }
}
