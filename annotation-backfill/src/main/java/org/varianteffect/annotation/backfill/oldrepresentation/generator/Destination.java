package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.CopyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.table.Table;

/** The database that is filled. */
final class Destination {
  private static final int BUFFER = 1 << 16;

  private final Connection connection;

  Destination(Connection connection) {
    this.connection = connection;
  }

  /** Whether old and new code have a table of ClinVar assertions each, or one under a new name. */
  boolean hasTwoClinvarTables() throws SQLException {
    return isTable("clinical_controls");
  }

  void requireEmpty(List<Table> tables) throws SQLException {
    for (Table table : tables) {
      if (!isTable(table.name())) {
        throw GenerationRefused.missing(table.name());
      }
    }
    for (Table table : tables) {
      if (is("SELECT EXISTS (SELECT FROM " + table.name() + ")")) {
        throw GenerationRefused.notEmpty(table.name());
      }
    }
  }

  /** Streams a table's rows into it, and returns how many there were. */
  long fill(Table table) throws SQLException {
    String copy = "COPY " + table.name() + " (" + table.columns() + ") FROM STDIN";
    try (PGCopyOutputStream out =
        new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER)) {
      CopyRow row = new CopyRow(out);
      table.rows().accept(row);
      return row.rows();
    } catch (IOException e) {
      throw new SQLException(
          "table " + table.name() + " could not be filled: " + e.getMessage(), e);
    }
  }

  /** Lets the next id follow the greatest that was written. */
  void advanceSequence(Table table) throws SQLException {
    if (!table.columns().startsWith("id,")) {
      return;
    }
    execute(
        "SELECT setval(pg_get_serial_sequence('%1$s', 'id'), max(id)) FROM %1$s HAVING max(id) IS NOT NULL"
            .formatted(table.name()));
  }

  void analyze(Table table) throws SQLException {
    execute("ANALYZE " + table.name());
  }

  /** The tables are no longer empty ones that a generator was to fill, if they ever were. */
  void dropMark() throws SQLException {
    execute("DROP TABLE IF EXISTS generation_unfinished");
  }

  private boolean isTable(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p'))")) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private boolean is(String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(question)) {
      result.next();
      return result.getBoolean(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
