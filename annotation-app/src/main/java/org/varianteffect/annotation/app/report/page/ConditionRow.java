package org.varianteffect.annotation.app.report.page;

import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.backfill.GateCondition;

/** One condition of the gate, open or closed. */
record ConditionRow(GateCondition condition) {

  private static final Map<String, String> STATEMENTS =
      Map.of(
          "cutover", "Readers were cut over",
          "backfill", "No backfill is running or unfinished",
          "verification", "The state was verified after the cutover",
          "conservation", "Every old fact is a new row or a recorded anomaly",
          "parity", "Every reader gives the same as before, or the difference is explained",
          "anomalies", "Every kind of anomaly present is accepted",
          "dependents", "Nothing else depends on what is retired",
          "freeze", "The freeze was in place when this was verified, and still is",
          "unchanged", "Nothing old has changed since it was verified",
          "disuse", "The old tables were not read for as long as was asked for");

  /** A condition that this page does not know yet still has its name. */
  String statement() {
    return STATEMENTS.getOrDefault(condition.name(), condition.name());
  }

  boolean open() {
    return condition.isOpen();
  }

  List<String> reasons() {
    return condition.reasons();
  }
}
