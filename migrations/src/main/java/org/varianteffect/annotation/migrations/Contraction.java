package org.varianteffect.annotation.migrations;

import java.util.List;

/** The contract phase. */
final class Contraction {

  private final SchemaSession session;

  Contraction(SchemaSession session) {
    this.session = session;
  }

  void run(int quietDays) {
    session.set("annotations.quiet_days", Integer.toString(quietDays));
    StateReading state = session.state();
    if (!state.isExpanded()) {
      throw new GateClosed(List.of("expand is not done"));
    }
    if (state.isContracted()) {
      return;
    }
    requireOpenGate(state);
    try {
      session.update(Changelog.CONTRACT);
    } catch (MigrationFailed e) {
      requireOpenGate(state);
      throw e;
    }
  }

  /** Also ends a rollback that was interrupted. */
  void rollback() {
    StateReading state = session.state();
    if (!state.hasArchive()) {
      throw new MigrationRefused(
          Phase.CONTRACT,
          "there is no contract to roll back",
          List.of(
              state.isContracted()
                  ? "the archive is purged; rolling the purge back first brings empty tables"
                  : "the old tables are where they were"));
    }
    session.rollback(Changelog.CONTRACT);
  }

  private static void requireOpenGate(StateReading state) {
    List<String> reasons = state.gateReasons();
    if (!reasons.isEmpty()) {
      throw new GateClosed(reasons);
    }
  }
}
