package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Compares the tables with what the migration knows. The function that does it belongs to expand;
 * before expand it exists for the length of a transaction only, so that nothing is left behind.
 */
final class ShapeCheck {

  private static final String FUNCTION = "annotation_backfill.shape_mismatches";
  private static final String TEMPORARY = "pg_temp.shape_mismatches";

  private ShapeCheck() {}

  /** Rows of object, column_name (null for the object as a whole) and problem. */
  static List<Map<String, String>> mismatches(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(ResourceText.of("expand/shape.sql").replace(FUNCTION, TEMPORARY));
      return new CatalogQuery(connection).rows("SELECT * FROM " + TEMPORARY + "()");
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    } finally {
      undo(connection);
    }
  }

  private static void undo(Connection connection) {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }
}
