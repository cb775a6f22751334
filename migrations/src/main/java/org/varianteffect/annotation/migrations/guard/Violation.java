package org.varianteffect.annotation.migrations.guard;

import java.util.Comparator;

/**
 * A reference to something retired, or an exception that is not needed.
 *
 * @param place where it is
 * @param what what is wrong there
 * @param why why that must not be
 * @param remedy what to do
 */
public record Violation(Place place, String what, String why, String remedy)
    implements Comparable<Violation> {

  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::place).thenComparing(Violation::what);

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code place: what, why, what to do}. */
  @Override
  public String toString() {
    return place + ": " + what + ", " + why + ", " + remedy;
  }
}
