package org.varianteffect.annotation.model.validtime;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.varianteffect.annotation.model.row.PersistentRow;

/** Whether the live row of a key states the same as a new row of that key. */
final class FactComparison {

  private final DependentRows dependents;

  FactComparison(DependentRows dependents) {
    this.dependents = dependents;
  }

  /**
   * Compares once: parts that others change meanwhile could make a second answer another.
   *
   * @param live null when there is none
   */
  <R extends ValidTimeRow> Standing<R> compared(R live, R replacement) {
    return new Standing<>(live, isSame(live, replacement));
  }

  /**
   * @param live null when there is none
   */
  boolean isSame(ValidTimeRow live, ValidTimeRow replacement) {
    return live != null
        && live.fact().equals(replacement.fact())
        && statementsOfParts(live).equals(statementsOfParts(replacement));
  }

  /** Of a row in the database those that hold there now, whoever wrote them. */
  private Set<Object> statementsOfParts(ValidTimeRow row) {
    List<? extends ValidTimeRow> parts =
        PersistentRow.idOf(row) == null ? row.parts() : dependents.live(row, LockModeType.NONE);
    return parts.stream().map(ValidTimeRow::statement).collect(Collectors.toSet());
  }
}
