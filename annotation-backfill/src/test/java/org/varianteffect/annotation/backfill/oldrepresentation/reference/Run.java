package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A stretch of time over which one key holds. */
record Run<K>(K key, Span window) {

  /** The instants at which something may change. */
  static List<Instant> moments(Stream<Span> windows) {
    TreeSet<Instant> moments = new TreeSet<>();
    windows.forEach(
        window -> {
          moments.add(window.from());
          if (!window.isOpen()) {
            moments.add(window.to());
          }
        });
    return List.copyOf(moments);
  }

  /** The maximal runs of what holds, asked once for each stretch between two moments. */
  static <K> List<Run<K>> maximal(List<Instant> moments, Function<Instant, Optional<K>> holder) {
    List<Run<K>> runs = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      Instant from = moments.get(i);
      Instant to = i + 1 < moments.size() ? moments.get(i + 1) : null;
      holder.apply(from).ifPresent(key -> append(runs, new Run<>(key, new Span(from, to))));
    }
    return runs;
  }

  private static <K> void append(List<Run<K>> runs, Run<K> next) {
    int last = runs.size() - 1;
    boolean continues =
        last >= 0
            && runs.get(last).key().equals(next.key())
            && next.window().from().equals(runs.get(last).window().to());
    if (continues) {
      Span whole = new Span(runs.get(last).window().from(), next.window().to());
      runs.set(last, new Run<>(next.key(), whole));
    } else {
      runs.add(next);
    }
  }
}
