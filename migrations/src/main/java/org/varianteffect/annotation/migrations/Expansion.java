package org.varianteffect.annotation.migrations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The expand phase. */
final class Expansion {

  private final SchemaSession session;

  Expansion(SchemaSession session) {
    this.session = session;
  }

  ExpandReport run() {
    new Preflight(session.connection()).requireKnownShape();
    PhaseRecord.forgetExpandUnless(session.state().hasOwnSchema(), session);
    List<String> adopted = NewTables.existing(session.connection());
    List<String> before = parts();
    session.update(Changelog.EXPAND);
    List<String> created = new ArrayList<>(parts());
    created.removeAll(before);
    return new ExpandReport(adopted, created);
  }

  void rollback() {
    StateReading state = session.state();
    if (!state.isExpanded()) {
      throw refused(List.of("expand was not run, so that there is nothing to do"));
    }
    if (state.isCutOver() || state.isContracted()) {
      throw refused(
          List.of(
              state.isContracted()
                  ? "the old tables are no longer where they were: roll the contract back first"
                  : "the views read the new tables: roll the cutover back first"));
    }
    List<String> reasons = state.rowsToLose();
    if (!reasons.isEmpty()) {
      throw refused(reasons);
    }
    session.rollback(Changelog.EXPAND);
    session.execute("DROP SCHEMA IF EXISTS annotation_backfill CASCADE");
  }

  /** Tables, and what was added to adopted ones. */
  private List<String> parts() {
    return Stream.concat(
            NewTables.existing(session.connection()).stream(),
            session.state().addedParts().stream())
        .toList();
  }

  private static MigrationRefused refused(List<String> reasons) {
    return new MigrationRefused(Phase.EXPAND, "expand cannot be rolled back", reasons);
  }
}
