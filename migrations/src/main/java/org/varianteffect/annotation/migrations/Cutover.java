package org.varianteffect.annotation.migrations;

import java.util.List;
import java.util.Optional;

/** The cutover phase. */
final class Cutover {

  private final SchemaSession session;

  Cutover(SchemaSession session) {
    this.session = session;
  }

  void run(Freeze freeze) {
    StateReading state = session.state();
    PhaseRecord.CUTOVER.completeIf(state.isCutOver(), session);
    PhaseRecord.CUTOVER.endRollbackUnless(state.isCutOver(), session);
    if (!state.isExpanded()) {
      throw refused(
          "cutover is not possible yet", "expand is not done: run expand and backfill first");
    }
    state.requireThisVersion(Phase.CUTOVER);
    if (state.isCutOver()) {
      session.execute("SELECT annotation_backfill.freeze('" + Migrations.lowerCase(freeze) + "')");
      return;
    }
    if (state.isContracted()) {
      throw refused(
          "there is nothing to cut over",
          "the database is contracted already, so that there is nothing to do");
    }
    Optional<String> notReady = state.notReadyForCutover();
    if (notReady.isPresent()) {
      throw refused("cutover is not possible yet", notReady.get());
    }
    session.set("annotations.freeze", Migrations.lowerCase(freeze));
    session.update(Changelog.CUTOVER);
  }

  void rollback() {
    StateReading state = session.state();
    PhaseRecord.CUTOVER.completeIf(state.isCutOver(), session);
    if (PhaseRecord.CUTOVER.isAhead(session, state.isCutOver())) {
      session.rollback(Changelog.CUTOVER);
      return;
    }
    if (!state.isCutOver()) {
      throw refused(
          "there is no cutover to roll back",
          "the views are the old ones, so that there is nothing to do");
    }
    if (state.isContracted() || state.hasArchive()) {
      throw refused(
          "the cutover cannot be rolled back yet",
          "the old tables are no longer where they were: roll the contract back first");
    }
    session.rollback(Changelog.CUTOVER);
  }

  private static MigrationRefused refused(String what, String reason) {
    return new MigrationRefused(Phase.CUTOVER, what, List.of(reason));
  }
}
