package org.varianteffect.annotation.model.validtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open interval {@code [from, to)} of UTC instants.
 *
 * @param from the first instant in it
 * @param to the first instant after it; null while it is open, that is live
 */
public record Window(Instant from, Instant to) {

  /** By start, then end, an open end last. */
  private static final Comparator<Window> BY_START =
      Comparator.comparing(Window::from)
          .thenComparing(Window::to, Comparator.nullsLast(Comparator.naturalOrder()));

  /**
   * @throws IllegalArgumentException when it ends before it starts
   */
  public Window {
    Objects.requireNonNull(from, "from");
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a window cannot end before it starts: " + from + ", " + to);
    }
  }

  /** A window that has ended: {@code to}, which is not null, is the first instant after it. */
  public static Window between(Instant from, Instant to) {
    return new Window(from, Objects.requireNonNull(to, "to"));
  }

  /** A live window. */
  public static Window openFrom(Instant from) {
    return new Window(from, null);
  }

  /** The first instant after it; absent while it is live. */
  public Optional<Instant> end() {
    return Optional.ofNullable(to);
  }

  /** Whether it has no end yet. */
  public boolean isLive() {
    return to == null;
  }

  /** Whether it contains no instant at all: a fact that never held for a day. */
  public boolean isEmpty() {
    return from.equals(to);
  }

  /** Whether the instant lies in it: its first instant does, its end does not. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (to == null || instant.isBefore(to));
  }

  /** Whether an instant lies in both. An empty window overlaps nothing. */
  public boolean overlaps(Window other) {
    return !isEmpty()
        && !other.isEmpty()
        && startsBeforeEndOf(other)
        && other.startsBeforeEndOf(this);
  }

  /** Whether they do not overlap and no instant lies between them. */
  public boolean touches(Window other) {
    return !overlaps(other) && joins(other);
  }

  /**
   * The one window of two that overlap or touch.
   *
   * @throws IllegalArgumentException when an instant lies between them
   */
  public Window merge(Window other) {
    if (!joins(other)) {
      throw new IllegalArgumentException(this + " and " + other + " neither overlap nor touch");
    }
    Instant start = from.isBefore(other.from) ? from : other.from;
    return new Window(start, later(to, other.to));
  }

  /** The fewest windows that contain the same instants, in order; lone empty ones stay. */
  public static List<Window> merge(Collection<Window> windows) {
    List<Window> merged = new ArrayList<>();
    for (Window window : windows.stream().sorted(BY_START).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).joins(window)) {
        merged.set(last, merged.get(last).merge(window));
      } else {
        merged.add(window);
      }
    }
    return merged;
  }

  private boolean joins(Window other) {
    return startsNoLaterThanEndOf(other) && other.startsNoLaterThanEndOf(this);
  }

  private boolean startsBeforeEndOf(Window other) {
    return other.to == null || from.isBefore(other.to);
  }

  private boolean startsNoLaterThanEndOf(Window other) {
    return other.to == null || !from.isAfter(other.to);
  }

  private static Instant later(Instant one, Instant other) {
    if (one == null || other == null) {
      return null;
    }
    return one.isAfter(other) ? one : other;
  }

  @Override
  public String toString() {
    return "[" + from + ", " + (to == null ? "" : to) + ")";
  }
}
