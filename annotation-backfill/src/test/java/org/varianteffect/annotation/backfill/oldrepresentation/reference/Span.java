package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import java.time.Instant;

/** A half-open window of UTC instants; without an end it is still open. */
public record Span(Instant from, Instant to) {

  public static Span since(Instant from) {
    return new Span(from, null);
  }

  public boolean isEmpty() {
    return from.equals(to);
  }

  public boolean isOpen() {
    return to == null;
  }

  public boolean covers(Instant at) {
    return !at.isBefore(from) && (to == null || at.isBefore(to));
  }

  /** Contains or touches: the window is read as closed on both sides. */
  public boolean touches(Instant at) {
    return !at.isBefore(from) && (to == null || !at.isAfter(to));
  }

  public boolean touches(Span other) {
    return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
  }

  public Span endingAtTheLatest(Instant end) {
    return new Span(from, to == null || to.isAfter(end) ? end : to);
  }

  @Override
  public String toString() {
    return "[" + from + ", " + (to == null ? "open" : to) + ")";
  }
}
