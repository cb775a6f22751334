package org.varianteffect.annotation.migrations;

import java.util.List;

/** A phase, or its rollback, is not possible as things are; nothing was changed. */
public class MigrationRefused extends RuntimeException {

  private final Phase phase;
  private final List<String> reasons;

  MigrationRefused(Phase phase, String what, List<String> reasons) {
    super(what + ": " + String.join("; ", reasons));
    this.phase = phase;
    this.reasons = List.copyOf(reasons);
  }

  /** The phase that was asked for. */
  public Phase phase() {
    return phase;
  }

  /** Why, each reason with what to do about it. */
  public List<String> reasons() {
    return reasons;
  }
}
