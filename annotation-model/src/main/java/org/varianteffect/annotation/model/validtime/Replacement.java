package org.varianteffect.annotation.model.validtime;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.row.PersistentRow;

/**
 * A new row, and what ends at the instant at which it starts.
 *
 * @param live the live row of its key; null when there is none
 * @param other a live row of another key that it replaces too; null when there is none
 */
record Replacement<R extends ValidTimeRow>(R row, R live, R other) {

  Replacement(R row, R live) {
    this(row, live, null);
  }

  Stream<R> ending() {
    return Stream.of(live, other).filter(ending -> ending != null);
  }

  /** The names of what ends and is in the database by now. */
  Set<String> endingNames() {
    return ending()
        .filter(ending -> PersistentRow.idOf(ending) != null)
        .map(PersistentRow::nameOf)
        .collect(Collectors.toSet());
  }
}
