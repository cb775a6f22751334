package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * T4, T5, T7: what one allele's observations of one source come to when one key holds at a time. A
 * ClinVar assertion is a timeline of its own, with one key.
 */
final class Timeline<K> {

  private final List<Observation<K>> observations;
  private final Comparator<Observation<K>> rank;
  private final List<Run<K>> natives;
  private final List<Instant> moments;

  Timeline(
      List<Observation<K>> observations, Comparator<Observation<K>> rank, List<Run<K>> natives) {
    this.observations = observations;
    this.rank = rank;
    this.natives = natives;
    moments =
        Run.moments(
            Stream.concat(
                observations.stream().map(Observation::window), natives.stream().map(Run::window)));
  }

  /** The rows to write. */
  List<Run<K>> rows() {
    List<Run<K>> rows = new ArrayList<>(lasting());
    for (Observation<K> empty : observations) {
      Run<K> row = new Run<>(empty.key(), empty.window());
      if (empty.window().isEmpty() && !known(empty) && !rows.contains(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Observations whose key another observation keeps from holding throughout. */
  List<Observation<K>> shadowed() {
    return observations.stream()
        .filter(one -> !throughout(one, at -> winner(at).equals(Optional.of(one.key()))))
        .toList();
  }

  /** Observations that only native rows keep from holding throughout. */
  List<Observation<K>> shadowedByNative() {
    List<Observation<K>> shadowed = shadowed();
    return observations.stream()
        .filter(one -> !shadowed.contains(one))
        .filter(one -> !throughout(one, at -> holds(one.key(), at)))
        .toList();
  }

  private List<Run<K>> lasting() {
    return Run.maximal(moments, this::backfilled);
  }

  private Optional<K> winner(Instant at) {
    return observations.stream()
        .filter(one -> one.window().covers(at))
        .max(rank)
        .map(Observation::key);
  }

  private Optional<K> backfilled(Instant at) {
    boolean nativeHolds = natives.stream().anyMatch(row -> row.window().covers(at));
    return nativeHolds ? Optional.empty() : winner(at);
  }

  private boolean holds(K key, Instant at) {
    return backfilled(at).equals(Optional.of(key))
        || natives.stream().anyMatch(row -> row.key().equals(key) && row.window().covers(at));
  }

  private boolean known(Observation<K> empty) {
    return Stream.concat(lasting().stream(), natives.stream())
        .filter(row -> row.key().equals(empty.key()))
        .anyMatch(row -> row.window().touches(empty.window().from()));
  }

  private boolean throughout(Observation<K> observation, Predicate<Instant> condition) {
    return moments.stream().filter(observation.window()::covers).allMatch(condition);
  }
}
