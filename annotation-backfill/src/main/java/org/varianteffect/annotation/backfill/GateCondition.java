package org.varianteffect.annotation.backfill;

import java.util.List;

/**
 * One of the conditions under which {@code contract} may run.
 *
 * @param name as the database calls it, such as {@code freeze}
 * @param reasons why it does not hold, a line each; empty when it holds
 */
public record GateCondition(String name, List<String> reasons) {

  public GateCondition {
    reasons = List.copyOf(reasons);
  }

  /** Whether it holds. */
  public boolean isOpen() {
    return reasons.isEmpty();
  }
}
