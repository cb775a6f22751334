package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Is this a database that the migration can work on? Answers before anything is changed. */
final class Preflight {

  /** The first with everything that the SQL uses. */
  private static final int OLDEST_VERSION = 14;

  private final CatalogQuery catalog;

  Preflight(Connection connection) {
    this.catalog = new CatalogQuery(connection);
  }

  static DatabaseUnsuitable unreachable(SQLException e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    return new DatabaseUnsuitable(
        "cannot work with the database: " + reason + "; check URL, user and password", e);
  }

  void requireSupportedVersion() {
    int version =
        Integer.parseInt(catalog.column("SELECT current_setting('server_version_num')").get(0));
    if (version / 10_000 < OLDEST_VERSION) {
      throw new DatabaseUnsuitable(
          "the server is PostgreSQL "
              + version / 10_000
              + "; PostgreSQL "
              + OLDEST_VERSION
              + " or later is needed",
          null,
          null);
    }
  }

  void requireEmpty() {
    List<String> relations = catalog.column(CatalogQuery.resource("baseline/relations.sql"));
    if (!relations.isEmpty()) {
      throw new DatabaseUnsuitable(
          "the baseline needs an empty database; this one has "
              + relations.size()
              + " tables and views, "
              + relations.get(0)
              + " among them: use another database",
          relations.get(0),
          null);
    }
  }
}
