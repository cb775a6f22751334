package org.varianteffect.annotation.model.validtime;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The time that a query speaks of: live, or as of an instant. The predicates of JPQL and SQL are
 * stated here and nowhere else.
 */
public final class ReadTime {

  /** The named parameter of the as-of predicates; live predicates have none. */
  public static final String PARAMETER = "asOf";

  private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("+294275-01-01T00:00:00Z");
  private static final ReadTime LIVE = new ReadTime(null);

  private final Instant instant;

  private ReadTime(Instant instant) {
    this.instant = instant;
  }

  /** What holds until further notice. */
  public static ReadTime live() {
    return LIVE;
  }

  /**
   * What held at an instant. Windows begin and end at microseconds, so that the same holds until
   * the next one: a driver would round to the nearest, which may be later.
   *
   * @throws IllegalArgumentException when PostgreSQL has no such instant (before -4712 or after
   *     294275)
   */
  public static ReadTime asOf(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException(instant + " lies outside the time that a database holds");
    }
    return new ReadTime(instant.truncatedTo(ChronoUnit.MICROS));
  }

  /** The instant to bind to {@link #PARAMETER}; empty when live. */
  public Optional<Instant> instant() {
    return Optional.ofNullable(instant);
  }

  /** Whether what holds in the window is read. */
  public boolean includes(Window window) {
    return instant == null ? window.isLive() : window.contains(instant);
  }

  /** The predicate on a {@link ValidTimeRow}, in JPQL. */
  public String jpql(String alias) {
    return predicate(alias + ".validFrom", alias + ".validTo");
  }

  /** The predicate on a valid-time table, in SQL. */
  public String sql(String alias) {
    return predicate(alias + ".valid_from", alias + ".valid_to");
  }

  private String predicate(String from, String to) {
    return instant == null
        ? to + " is null"
        : "(%1$s <= :%3$s and (%2$s is null or %2$s > :%3$s))".formatted(from, to, PARAMETER);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReadTime that && Objects.equals(instant, that.instant);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(instant);
  }

  @Override
  public String toString() {
    return instant == null ? "live" : "as of " + instant;
  }
}
