package org.varianteffect.annotation.app.phase;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.migrations.Phase;

/** Looks at a database before a command does its work and after it, to tell what has changed. */
public final class PhaseWatch {
  private final DataSource dataSource;
  private final Optional<Phase> before;
  private final Tables tablesBefore;

  private PhaseWatch(DataSource dataSource, Optional<Phase> before, Tables tablesBefore) {
    this.dataSource = dataSource;
    this.before = before;
    this.tablesBefore = tablesBefore;
  }

  /** Looks for the first time. */
  public static PhaseWatch begin(DataSource dataSource) throws SQLException {
    return new PhaseWatch(
        dataSource, new Migrations(dataSource).reached(), Tables.read(dataSource));
  }

  /** The last phase that was done then. */
  public Optional<Phase> before() {
    return before;
  }

  /** Looks again. */
  public PhaseChange end() throws SQLException {
    return PhaseChange.of(
        before, tablesBefore, new Migrations(dataSource).reached(), Tables.read(dataSource));
  }
}
