package org.varianteffect.annotation.serving.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logs why requests are answered by 503, once in a while for each type of problem: as long as it
 * lasts, every request meets the same.
 */
final class OutageLog {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final System.Logger log;
  private final Clock clock;
  private final Map<ProblemType, Instant> silentUntil = new ConcurrentHashMap<>();

  OutageLog(System.Logger log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Logs the cause, unless one of its type was logged within the last minute. */
  void add(ProblemType type, RuntimeException cause) {
    Instant now = clock.instant();
    Instant next = now.plus(PAUSE);
    Instant until =
        silentUntil.compute(
            type, (same, before) -> before == null || !before.isAfter(now) ? next : before);
    if (until == next) {
      log.log(
          System.Logger.Level.ERROR,
          "requests fail, of which this is the first within a minute: " + type.title(),
          cause);
    }
  }
}
