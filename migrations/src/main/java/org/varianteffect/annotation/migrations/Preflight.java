package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is this a database that the migration can work on? Answers before anything is changed. */
final class Preflight {

  /** The first with everything that the SQL uses. */
  private static final int OLDEST_VERSION = 14;

  /** SQLSTATE, from appendix A of the PostgreSQL manual. */
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** The connection does not exist (any more), failed, or was ended by an administrator. */
  private static final Set<String> LOST = Set.of("08003", "08006", "57P01", "57P02");

  /**
   * Once the association is in the archive, the table's presence alone tells one shape from the
   * other.
   */
  private static final String LEFTOVER_CONTROLS =
      """
      SELECT 1
      FROM pg_constraint k
      WHERE k.contype = 'f'
        AND k.conrelid = to_regclass(format('%I.mapped_variants_clinical_controls', current_schema()))
        AND k.confrelid = to_regclass(format('%I.clinvar_controls', current_schema()))
        AND EXISTS (
          SELECT FROM pg_class c
          WHERE c.oid = to_regclass(format('%I.clinical_controls', current_schema())) AND c.relkind IN ('r', 'p'))
      """;

  private final Connection connection;
  private final CatalogQuery catalog;

  Preflight(Connection connection) {
    this.connection = connection;
    this.catalog = new CatalogQuery(connection);
  }

  static DatabaseUnsuitable unreachable(SQLException e) {
    return new DatabaseUnsuitable(
        "cannot work with the database: " + ServerMessage.of(e) + "; " + remedy(e), e);
  }

  private static String remedy(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (INSUFFICIENT_PRIVILEGE.equals(state)) {
      return "grant the right, or connect as the owner of the tables";
    }
    if (LOST.contains(state)) {
      return "what was not committed is rolled back: run it again";
    }
    return LOCK_NOT_AVAILABLE.equals(state)
        ? "somebody holds a lock for long: run it again when that has ended"
        : "check URL, user and password";
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
    UnfinishedGeneration.requireNone(connection);
    List<String> relations = catalog.column(ResourceText.of("baseline/relations.sql"));
    if (!relations.isEmpty()) {
      throw new DatabaseUnsuitable(
          "the baseline needs an empty database; this one has "
              + (relations.size() == 1
                  ? "one table or view, " + relations.get(0)
                  : relations.size() + " tables and views, " + relations.get(0) + " among them")
              + ": use another database",
          relations.get(0),
          null);
    }
  }

  /** Refuses, naming table and column, when the tables are not those that the migration knows. */
  void requireKnownShape() {
    UnfinishedGeneration.requireNone(connection);
    List<Map<String, String>> mismatches = ShapeCheck.mismatches(connection);
    if (!mismatches.isEmpty()) {
      throw unknownShape(mismatches);
    }
    if (catalog.any(LEFTOVER_CONTROLS)) {
      throw new DatabaseUnsuitable(
          "clinical_controls is a table, but mapped_variants_clinical_controls refers to clinvar_controls,"
              + " so that nobody could tell which of the two is the old one; nothing was changed:"
              + " rename clinical_controls, or drop it",
          "clinical_controls",
          null);
    }
  }

  private DatabaseUnsuitable unknownShape(List<Map<String, String>> mismatches) {
    if (catalog.column(ResourceText.of("baseline/relations.sql")).isEmpty()) {
      return new DatabaseUnsuitable(
          "the database is empty: connect to the one that has the old tables", null, null);
    }
    Map<String, String> first = mismatches.get(0);
    String object = first.get("object");
    String column = first.get("column_name");
    int more = mismatches.size() - 1;
    String others =
        more == 0 ? "" : " (and " + more + " more such finding" + (more == 1 ? "" : "s") + ")";
    return new DatabaseUnsuitable(
        (column == null ? object : object + "." + column)
            + " "
            + first.get("problem")
            + others
            + "; nothing was changed",
        object,
        column);
  }
}
