package org.varianteffect.annotation.model.validtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What will be done for many rows: each is checked as if those before it were written, and none is
 * written before all are checked.
 */
final class ReplacementPlan<R extends ValidTimeRow> {

  private final Requirements requirements;
  private final FactComparison facts;
  private final Function<R, Standing<R>> stored;
  private final Map<String, R> live = new HashMap<>();
  private final Map<String, R> exclusive = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final Map<R, R> outcomes = new IdentityHashMap<>();
  private final List<Replacement<R>> replacements = new ArrayList<>();

  /**
   * @param stored finds, and locks unless it states the same, the row of the database that is live
   *     and of a new row's key
   */
  ReplacementPlan(
      Requirements requirements, FactComparison facts, Function<R, Standing<R>> stored) {
    this.requirements = requirements;
    this.facts = facts;
    this.stored = stored;
  }

  /**
   * Adds what there is to do for a row.
   *
   * @throws IllegalStateException when the row is refused
   */
  void add(R row) {
    Standing<R> current = current(row);
    if (current.same()) {
      outcomes.put(row, current.live());
      return;
    }
    Replacement<R> replacement = new Replacement<>(row, current.live());
    ended.addAll(replacement.endingNames());
    requirements.requireStartable(row, ended);
    requireNoPlannedRival(row);
    live.put(row.keyName(), row);
    row.exclusiveName().ifPresent(name -> exclusive.put(name, row));
    outcomes.put(row, row);
    replacements.add(replacement);
  }

  /** The row that is live once all is done, or that was until a later one of its key. */
  R outcome(R row) {
    return outcomes.get(row);
  }

  /**
   * The replacements in groups, to be written one after the other; no two of one group have a key
   * in common.
   */
  List<List<Replacement<R>>> groups() {
    List<List<Replacement<R>>> groups = new ArrayList<>();
    List<Replacement<R>> left = replacements;
    while (!left.isEmpty()) {
      List<Replacement<R>> group = firstOfEachKey(left);
      groups.add(group);
      Set<Replacement<R>> grouped = Collections.newSetFromMap(new IdentityHashMap<>());
      grouped.addAll(group);
      left = left.stream().filter(replacement -> !grouped.contains(replacement)).toList();
    }
    return groups;
  }

  /** A row of the plan hides the one in the database. */
  private Standing<R> current(R row) {
    R planned = live.get(row.keyName());
    return planned == null ? stored.apply(row) : facts.compared(planned, row);
  }

  private void requireNoPlannedRival(R row) {
    row.exclusiveName()
        .map(exclusive::get)
        .filter(rival -> live.get(rival.keyName()) == rival && !isOfOneKey(rival, row))
        .ifPresent(
            rival -> {
              throw new IllegalStateException(
                  "%s and %s cannot both be live: write one of them"
                      .formatted(ValidTimeRow.nameOf(rival), ValidTimeRow.nameOf(row)));
            });
  }

  private static boolean isOfOneKey(ValidTimeRow one, ValidTimeRow other) {
    return one.keyName().equals(other.keyName());
  }

  private static <R extends ValidTimeRow> List<Replacement<R>> firstOfEachKey(
      List<Replacement<R>> replacements) {
    Set<String> seen = new HashSet<>();
    return replacements.stream()
        .filter(replacement -> isNew(seen, replacement.row().keyNames()))
        .toList();
  }

  /** A row that shares one of its keys waits, and takes the other for itself no less. */
  private static boolean isNew(Set<String> seen, Set<String> keys) {
    boolean isNew = Collections.disjoint(seen, keys);
    seen.addAll(keys);
    return isNew;
  }
}
