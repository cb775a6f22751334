package org.varianteffect.annotation.migrations;

import java.util.List;

/** Contract was refused: the gate is closed, for each of the {@link #reasons()}. */
public final class GateClosed extends MigrationRefused {

  private final List<GateReason> closedBy;

  GateClosed(List<GateReason> closedBy) {
    super(Phase.CONTRACT, "the gate is closed", closedBy.stream().map(GateReason::reason).toList());
    this.closedBy = List.copyOf(closedBy);
  }

  /** The reasons, each with the condition that it is about. */
  public List<GateReason> closedBy() {
    return closedBy;
  }
}
