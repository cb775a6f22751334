package org.varianteffect.annotation.migrations;

import java.util.List;

/** The expand phase. */
final class Expansion {

  private final SchemaSession session;

  Expansion(SchemaSession session) {
    this.session = session;
  }

  ExpandReport run() {
    List<String> adopted = NewTables.existing(session.connection());
    session.update(Changelog.EXPAND);
    List<String> created = NewTables.existing(session.connection());
    return new ExpandReport(
        adopted, created.stream().filter(name -> !adopted.contains(name)).toList());
  }

  void rollback() {
    StateReading state = session.state();
    if (state.isExpanded() && (state.isCutOver() || state.isContracted())) {
      throw new MigrationRefused(
          Phase.EXPAND,
          "expand cannot be rolled back yet",
          List.of("roll the " + (state.isContracted() ? "contract" : "cutover") + " back first"));
    }
    session.rollback(Changelog.EXPAND);
  }
}
