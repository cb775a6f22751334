package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relations of the new representation, in the order of their foreign keys. */
final class NewTables {

  private static final String DDL = "expand/new_tables.sql";
  private static final Pattern CHANGE_SET = Pattern.compile("(?m)^--changeset annotations:(\\w+)");

  private NewTables() {}

  /** Those of the current schema. */
  static List<String> existing(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      List<String> existing = new ArrayList<>();
      for (String name : definitions().keySet()) {
        if (exists(statement, name)) {
          existing.add(name);
        }
      }
      return existing;
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  /** Creates the missing ones with the DDL of expand, but without Liquibase knowing. */
  static void createMissing(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> definition : definitions().entrySet()) {
        if (!exists(statement, definition.getKey())) {
          statement.execute(definition.getValue());
        }
      }
    } catch (SQLException e) {
      throw Preflight.unreachable(e);
    }
  }

  private static boolean exists(Statement statement, String name) throws SQLException {
    String query =
        """
        SELECT 1 FROM pg_class
        WHERE relname = '%s' AND relnamespace = quote_ident(current_schema())::regnamespace
        """;
    try (ResultSet rows = statement.executeQuery(query.formatted(name))) {
      return rows.next();
    }
  }

  /** The text of each change set, which is plain SQL with Liquibase's directives as comments. */
  private static Map<String, String> definitions() {
    String ddl = ResourceText.of(DDL);
    Map<String, String> definitions = new LinkedHashMap<>();
    Matcher start = CHANGE_SET.matcher(ddl);
    for (boolean found = start.find(); found; ) {
      String name = start.group(1);
      int from = start.start();
      found = start.find();
      definitions.put(name, ddl.substring(from, found ? start.start() : ddl.length()));
    }
    return definitions;
  }
}
