package org.varianteffect.annotation.backfill.failure;

import java.util.stream.Stream;

/** What a failure comes down to: the first of its causes that says anything. */
public final class RootCause {
  private RootCause() {}

  /** The first line of its message; the name of the failure's class where none has any. */
  public static String line(Throwable thrown) {
    String line = thrown.getClass().getSimpleName();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      line = Stream.ofNullable(cause.getMessage()).flatMap(String::lines).findFirst().orElse(line);
    }
    return line;
  }
}
