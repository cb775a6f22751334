package org.varianteffect.annotation.backfill.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/**
 * A load of the server above which a run pauses between two chunks, and below which it goes on.
 *
 * @param load what is measured
 * @param limit how much of it is still borne: milliseconds, or sessions
 */
public record PauseLimit(ServerLoad load, long limit) {
  private static final Pattern LAG = Pattern.compile("replication-lag=([0-9]{1,9})(ms|s|min)");
  private static final Pattern SESSIONS = Pattern.compile("active-sessions=([0-9]{1,9})");

  /**
   * @throws BackfillRefused when the limit is below 1, so that the run might never go on
   */
  public PauseLimit {
    if (limit < 1) {
      throw new BackfillRefused(
          "the limit of "
              + load.label()
              + " is "
              + limit
              + ": give one of 1 or more, or the run might pause for ever");
    }
  }

  /**
   * Reads a limit such as {@code replication-lag=30s} (or {@code 500ms}, {@code 2min}) or {@code
   * active-sessions=50}.
   *
   * @throws BackfillRefused when it is neither
   */
  public static PauseLimit parse(String text) {
    Matcher lag = LAG.matcher(text);
    if (lag.matches()) {
      return new PauseLimit(
          ServerLoad.REPLICATION_LAG, Long.parseLong(lag.group(1)) * millisPer(lag.group(2)));
    }
    Matcher sessions = SESSIONS.matcher(text);
    if (sessions.matches()) {
      return new PauseLimit(ServerLoad.ACTIVE_SESSIONS, Long.parseLong(sessions.group(1)));
    }
    throw new BackfillRefused(
        "'" + text + "' is no limit to pause at: write replication-lag=30s or active-sessions=50");
  }

  private static long millisPer(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1000;
      default -> 60_000;
    };
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return load.label() + "=" + limit + (load == ServerLoad.REPLICATION_LAG ? "ms" : "");
  }

  /** Whether a measured value is above the limit. */
  public boolean isExceededBy(long measured) {
    return measured > limit;
  }
}
