package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.infinite;
import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** R1-R4: the order of one variant's mappings, and the window of each. */
final class VariantWindows {

  static final Comparator<OldMapping> BY_DATE =
      Comparator.comparing(OldMapping::mappedDate).thenComparing(OldMapping::id);

  private final List<OldMapping> quarantined = new ArrayList<>();
  private final List<OldMapping> ordered;

  VariantWindows(List<OldMapping> mappings) {
    List<OldMapping> usable = new ArrayList<>(mappings);
    takeOut(
        usable, mapping -> infinite(mapping.mappedDate()) || infinite(mapping.vep().accessDate()));
    while (endsAtInfinity(usable)) {
      OldMapping last = inOrder(usable).get(usable.size() - 1);
      takeOut(usable, mapping -> mapping == last);
    }
    ordered = inOrder(usable);
  }

  /** Mappings with a date that is needed and is not one. */
  List<OldMapping> quarantined() {
    return quarantined;
  }

  /** History by date and id, then the live one. */
  List<OldMapping> ordered() {
    return ordered;
  }

  /** The window of each of {@link #ordered()}. */
  List<Span> windows() {
    List<Instant> starts = starts();
    List<Span> windows = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      boolean last = i == ordered.size() - 1;
      windows.add(new Span(starts.get(i), last ? end(starts.get(i)) : starts.get(i + 1)));
    }
    return windows;
  }

  List<AnomalyRow> anomalies() {
    List<AnomalyRow> anomalies = new ArrayList<>();
    quarantined.forEach(one -> anomalies.add(AnomalyRow.ofMapping("QUARANTINED", one)));
    if (!ordered.isEmpty()) {
      kinds()
          .forEach(kind -> anomalies.add(AnomalyRow.ofVariant(kind, ordered.get(0).variantId())));
    }
    return anomalies;
  }

  private List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    long current = ordered.stream().filter(OldMapping::current).count();
    if (current == 0) {
      kinds.add("NO_CURRENT");
    }
    if (current > 1) {
      kinds.add("MULTIPLE_CURRENT");
    }
    if (current > 0 && livePrecedesHistory()) {
      kinds.add("LIVE_PRECEDES_HISTORY");
    }
    return kinds;
  }

  private boolean livePrecedesHistory() {
    OldMapping live = ordered.get(ordered.size() - 1);
    return ordered.stream().anyMatch(one -> live.mappedDate().isBefore(one.mappedDate()));
  }

  private List<Instant> starts() {
    List<Instant> starts = new ArrayList<>();
    Instant greatest = Instant.MIN;
    for (OldMapping mapping : ordered) {
      Instant mapped = instant(mapping.mappedDate());
      greatest = mapped.isAfter(greatest) ? mapped : greatest;
      starts.add(greatest);
    }
    return starts;
  }

  private Instant end(Instant lastStart) {
    OldMapping last = ordered.get(ordered.size() - 1);
    if (last.current()) {
      return null;
    }
    Instant modified = instant(last.modificationDate());
    return modified.isAfter(lastStart) ? modified : lastStart;
  }

  private void takeOut(List<OldMapping> usable, Predicate<OldMapping> condition) {
    usable.stream().filter(condition).forEach(quarantined::add);
    usable.removeAll(quarantined);
  }

  private static boolean endsAtInfinity(List<OldMapping> usable) {
    List<OldMapping> order = inOrder(usable);
    return !order.isEmpty()
        && !order.get(order.size() - 1).current()
        && infinite(order.get(order.size() - 1).modificationDate());
  }

  private static List<OldMapping> inOrder(List<OldMapping> mappings) {
    List<OldMapping> order = new ArrayList<>(mappings);
    order.sort(BY_DATE);
    order.stream()
        .filter(OldMapping::current)
        .max(BY_DATE)
        .ifPresent(
            live -> {
              order.remove(live);
              order.add(live);
            });
    return order;
  }
}
