package org.varianteffect.annotation.app.phase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.connection.OwnSql;

/** How much contract has archived. */
public final class ArchivedRows {
  private ArchivedRows() {}

  /**
   * Rows per table. Only right after contract, which has made sure that there are as many as the
   * last verification has counted: nothing large is counted again.
   */
  public static Map<String, Long> read(DataSource dataSource) throws SQLException {
    Map<String, Long> archived = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OwnSql.of(ArchivedRows.class, "archived_rows"))) {
      while (rows.next()) {
        archived.put(rows.getString("table_name"), rows.getLong("row_count"));
      }
    }
    return archived;
  }
}
