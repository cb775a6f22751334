package org.varianteffect.annotation.backfill.failure;

/** What a failure comes down to: the first of its causes. */
public final class RootCause {
  private RootCause() {}

  /** The first line of its message; the name of its class where it has none. */
  public static String line(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage())
        .lines()
        .findFirst()
        .orElse(root.getClass().getSimpleName());
  }
}
