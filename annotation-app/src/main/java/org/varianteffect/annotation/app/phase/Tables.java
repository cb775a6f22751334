package org.varianteffect.annotation.app.phase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Which tables there are at one moment.
 *
 * @param inPlace in the schema that the migration works in
 * @param archived in the archive
 */
record Tables(SortedSet<String> inPlace, SortedSet<String> archived) {

  private static final String TABLES =
      """
      SELECT n.nspname = 'annotation_archive' AS archived, c.relname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname IN (current_schema(), 'annotation_archive')
      """;

  static Tables read(DataSource dataSource) throws SQLException {
    Tables tables = new Tables(new TreeSet<>(), new TreeSet<>());
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        (rows.getBoolean("archived") ? tables.archived : tables.inPlace)
            .add(rows.getString("relname"));
      }
    }
    return tables;
  }
}
