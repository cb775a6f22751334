package org.varianteffect.annotation.migrations;

import java.util.ArrayList;
import java.util.List;

/** The contract phase. */
final class Contraction {

  private static final String ORPHANS =
      """
      SELECT CASE count(*)
          WHEN 1 THEN '1 row of ' || o.relation || ' refers to a row that was deleted after contract: it is'
          ELSE count(*) || ' rows of ' || o.relation || ' refer to rows that were deleted after contract: they are'
        END || ' kept in annotation_backfill.orphans'
      FROM annotation_backfill.orphans o
      GROUP BY o.relation
      ORDER BY o.relation
      """;

  private static final String KEEPS_ORPHANS =
      "SELECT 1 FROM pg_class WHERE oid = to_regclass('annotation_backfill.orphans')";

  private final SchemaSession session;

  Contraction(SchemaSession session) {
    this.session = session;
  }

  void run(int quietDays) {
    session.set("annotations.quiet_days", Integer.toString(quietDays));
    StateReading state = session.state();
    if (!state.isExpanded()) {
      throw new GateClosed(
          List.of(new GateReason("expand", "expand is not done: run `annotations expand`")));
    }
    PhaseRecord.CONTRACT.completeIf(state.isContracted(), session);
    if (state.isContracted()) {
      return;
    }
    state.requireThisVersion(Phase.CONTRACT);
    requireOpenGate(state);
    PhaseRecord.CONTRACT.forgetUnless(state.hasTraceOfContract(), session);
    PhaseRecord.CONTRACT.endRollbackUnless(state.isContracted(), session);
    try {
      session.update(Changelog.CONTRACT);
    } catch (MigrationFailed e) {
      sayIfTheGateClosed(state, e);
      throw e;
    }
  }

  private void sayIfTheGateClosed(StateReading state, MigrationFailed failure) {
    try {
      requireOpenGate(state);
    } catch (DatabaseUnsuitable e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Also ends a rollback that was interrupted.
   *
   * @return what could not come back where it was
   */
  List<String> rollback() {
    StateReading state = session.state();
    PhaseRecord.CONTRACT.completeIf(state.isContracted(), session);
    IndexRestoration indexes = new IndexRestoration(session);
    if (!state.hasArchive() && !indexes.isPending(state)) {
      throw new MigrationRefused(
          Phase.CONTRACT,
          "there is no contract to roll back",
          List.of(
              state.isContracted()
                  ? "the archive is purged: roll the purge back first, which brings empty tables, and their rows from a backup"
                  : "the old tables are where they were, so that there is nothing to do"));
    }
    if (state.hasArchive()) {
      indexes.announce();
      session.rollback(Changelog.CONTRACT);
    }
    indexes.run();
    return orphans();
  }

  private List<String> orphans() {
    CatalogQuery catalog = new CatalogQuery(session.connection());
    return catalog.any(KEEPS_ORPHANS) ? catalog.column(ORPHANS) : List.of();
  }

  private void requireOpenGate(StateReading state) {
    List<GateReason> reasons = new ArrayList<>();
    session.patiently(() -> reasons.addAll(state.gateReasons()));
    if (!reasons.isEmpty()) {
      throw new GateClosed(reasons);
    }
  }
}
