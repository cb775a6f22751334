package org.varianteffect.annotation.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The change sets of one phase. The same files run with the stock Liquibase tool. */
final class Changelog {

  static final Changelog BASELINE = new Changelog("baseline");
  static final Changelog EXPAND = new Changelog("expand");
  static final Changelog CUTOVER = new Changelog("cutover");
  static final Changelog CONTRACT = new Changelog("contract");
  static final Changelog PURGE = new Changelog("purge");

  private static final String FOLDER = "org/varianteffect/annotation/migrations/";

  private final String name;

  private Changelog(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /**
   * Runs the change sets that have not run yet, each in a transaction of its own.
   *
   * @param listener is told, here and below, when another Liquibase is waited for
   */
  void update(Connection connection, Contexts contexts, MigrationListener listener) {
    with(
        name, connection, listener, liquibase -> liquibase.update(contexts, new LabelExpression()));
  }

  /** Undoes all change sets of this changelog that have run, last one first. */
  void rollback(Connection connection, MigrationListener listener) {
    with(
        "the rollback of " + name,
        connection,
        listener,
        liquibase -> liquibase.rollback(Integer.MAX_VALUE, new Contexts(), new LabelExpression()));
  }

  /** Writes down that all change sets have run, and runs none. */
  void record(Connection connection, MigrationListener listener) {
    with(
        name,
        connection,
        listener,
        liquibase -> liquibase.changeLogSync(new Contexts(), new LabelExpression()));
  }

  private void with(String what, Connection connection, MigrationListener listener, Work work) {
    QuietLiquibase.run(
        name,
        what,
        () -> {
          LockMarkingConnection marking = new LockMarkingConnection(connection);
          Database database =
              DatabaseFactory.getInstance().findCorrectDatabaseImplementation(marking);
          Liquibase liquibase =
              new Liquibase(
                  FOLDER + "changelog-" + name + ".xml",
                  new ClassLoaderResourceAccessor(Changelog.class.getClassLoader()),
                  database);
          liquibase.setShowSummary(UpdateSummaryEnum.OFF);
          new LiquibaseLock(marking, database, listener).take();
          try {
            work.on(liquibase);
          } catch (LiquibaseException | RuntimeException e) {
            releaseAfter(e, connection);
            throw e;
          }
          LiquibaseLock.release(connection);
        });
  }

  /** When the connection is lost the lock stays; the next run takes it over. */
  private static void releaseAfter(Exception failure, Connection connection) {
    try {
      LiquibaseLock.release(connection);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private interface Work {
    void on(Liquibase liquibase) throws LiquibaseException;
  }
}
