package org.varianteffect.annotation.migrations;

import java.util.List;

/** The purge phase. */
final class Purge {

  private final SchemaSession session;

  Purge(SchemaSession session) {
    this.session = session;
  }

  void run(String databaseName) {
    StateReading state = session.state();
    if (!state.isContracted() || !state.hasArchive()) {
      throw refused(
          "there is nothing to purge", "no contract has archived anything: run contract first");
    }
    String actual = session.databaseName();
    if (!actual.equals(databaseName)) {
      throw refused(
          "the purge is not confirmed",
          "this database is " + actual + ", not " + databaseName + ": give its name");
    }
    state.requireThisVersion(Phase.PURGE);
    PhaseRecord.PURGE.endRollbackUnless(false, session);
    session.set("annotations.purge", databaseName);
    session.update(Changelog.PURGE);
  }

  void rollback() {
    StateReading state = session.state();
    if (!state.isContracted() || state.hasArchive()) {
      throw refused(
          "there is no purge to roll back", "nothing was purged, so that there is nothing to do");
    }
    PhaseRecord.PURGE.completeIf(true, session);
    session.rollback(Changelog.PURGE);
  }

  private static MigrationRefused refused(String what, String reason) {
    return new MigrationRefused(Phase.PURGE, what, List.of(reason));
  }
}
