package org.varianteffect.annotation.migrations;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;

/**
 * Takes a database from the old representation to the new, phase by phase, and back. Names are
 * looked up in the connection's current schema. Each method opens one connection, waits for no lock
 * longer than two seconds at a time, and can be called again after a failure.
 */
public final class Migrations {

  private final DataSource dataSource;

  public Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Creates the old representation, the tables around and the old views in an empty database.
   *
   * @throws DatabaseUnsuitable when the database is not empty
   */
  public void baseline(ClinvarShape shape) {
    try (SchemaSession session = SchemaSession.open(dataSource)) {
      Preflight preflight = new Preflight(session.connection());
      preflight.requireSupportedVersion();
      preflight.requireEmpty();
      new LockTimeoutRetry()
          .run(
              () ->
                  Changelog.BASELINE.update(
                      session.connection(), new Contexts(shape.context()), Map.of()));
    }
  }

  /** Creates the new tables as a running pipeline would have, without anything else of expand. */
  public void newTables() {
    try (SchemaSession session = SchemaSession.open(dataSource)) {
      NewTables.createMissing(session.connection());
    }
  }

  /**
   * Creates what is missing of the new representation, adopts what is there, and creates the schema
   * {@code annotation_backfill}. Again: no effect.
   *
   * @throws DatabaseUnsuitable when a table that is there has another shape
   */
  public ExpandReport expand() {
    try (SchemaSession session = SchemaSession.open(dataSource)) {
      List<String> adopted = NewTables.existing(session.connection());
      new LockTimeoutRetry()
          .run(() -> Changelog.EXPAND.update(session.connection(), new Contexts(), Map.of()));
      List<String> created = NewTables.existing(session.connection());
      return new ExpandReport(
          adopted, created.stream().filter(name -> !adopted.contains(name)).toList());
    }
  }
}
