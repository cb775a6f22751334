package org.varianteffect.annotation.app.bench;

import static org.varianteffect.annotation.app.environment.CommandFailure.unsuitable;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Interruption;

/** A database beside another one, dropped when it is closed, and on Ctrl-C. */
final class FreshDatabase implements AutoCloseable {
  private static final String MAY_CREATE =
      "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolcreatedb OR rolsuper)";

  private static final String EXISTS =
      "SELECT count(*) FROM pg_database WHERE datname = current_database() || '_grown'";

  private final Statements beside;
  private final String name;
  private final DataSource dataSource;
  private final Interruption.Registration release;

  private FreshDatabase(Database other, String name, Interruption interruption) {
    this.beside = new Statements(other.dataSource());
    this.name = name;
    this.dataSource = other.dataSourceOf(name);
    this.release = interruption.releaseBy(this::drop);
  }

  /** Says in time why there could be no second database. */
  static void requirePossible(Database other) throws SQLException {
    Statements statements = new Statements(other.dataSource());
    if (statements.number(MAY_CREATE) == 0) {
      throw unsuitable(
          "the role %s may not create the second, larger database: grant it CREATEDB, or give --no-growth"
              .formatted(other.user()),
          null);
    }
    if (statements.number(EXISTS) > 0) {
      throw unsuitable(
          "the second, larger database would be %s, which exists: drop it if a bench has left it, or give --no-growth"
              .formatted(nameBeside(other)),
          null);
    }
  }

  static FreshDatabase create(Database other, Interruption interruption) throws SQLException {
    String name = nameBeside(other);
    new Statements(other.dataSource()).execute(List.of("CREATE DATABASE " + quoted(name)));
    return new FreshDatabase(other, name, interruption);
  }

  private static String nameBeside(Database other) {
    return other.name() + "_grown";
  }

  DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    try {
      drop();
    } finally {
      release.close();
    }
  }

  private void drop() {
    try {
      beside.execute(List.of("DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)"));
    } catch (SQLException e) {
      throw unsuitable(
          "the bench's database %s could not be dropped (%s): drop it yourself"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
