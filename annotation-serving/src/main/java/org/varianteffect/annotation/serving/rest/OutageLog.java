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
    if (isDue(type, clock.instant())) {
      log.log(
          System.Logger.Level.ERROR,
          "requests fail, of which this is the first within a minute: " + type.title(),
          cause);
    }
  }

  /** Of several that ask at once one is told so. */
  private boolean isDue(ProblemType type, Instant now) {
    Instant next = now.plus(PAUSE);
    Instant until = silentUntil.putIfAbsent(type, next);
    return until == null || (!until.isAfter(now) && silentUntil.replace(type, until, next));
  }
}
