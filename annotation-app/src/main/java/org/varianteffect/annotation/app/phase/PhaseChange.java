package org.varianteffect.annotation.app.phase;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.varianteffect.annotation.migrations.Phase;

/**
 * What a command has changed, seen from outside.
 *
 * @param before the last phase that was done before it
 * @param after the last phase that is done after it
 * @param removed tables that are gone from where the migration works
 * @param added tables that have come there
 * @param unarchived tables that are gone from the archive
 * @param archived tables that have come into it
 */
public record PhaseChange(
    Optional<Phase> before,
    Optional<Phase> after,
    List<String> removed,
    List<String> added,
    List<String> unarchived,
    List<String> archived) {

  static PhaseChange of(
      Optional<Phase> before, Tables tablesBefore, Optional<Phase> after, Tables tablesAfter) {
    return new PhaseChange(
        before,
        after,
        without(tablesBefore.inPlace(), tablesAfter.inPlace()),
        without(tablesAfter.inPlace(), tablesBefore.inPlace()),
        without(tablesBefore.archived(), tablesAfter.archived()),
        without(tablesAfter.archived(), tablesBefore.archived()));
  }

  private static List<String> without(SortedSet<String> all, SortedSet<String> others) {
    SortedSet<String> left = new TreeSet<>(all);
    left.removeAll(others);
    return List.copyOf(left);
  }

  /** Whether the phase was reached by this command, and not before. */
  public boolean reaches(Phase phase) {
    return before.stream().noneMatch(reached -> reached.compareTo(phase) >= 0)
        && after.stream().anyMatch(reached -> reached.compareTo(phase) >= 0);
  }
}
