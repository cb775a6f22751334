package org.varianteffect.annotation.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** How long each part of the story took. */
final class PartTimes {
  private final Clock clock;
  private final Map<String, Duration> times = new LinkedHashMap<>();

  PartTimes(Clock clock) {
    this.clock = clock;
  }

  /** Does the part and keeps its time, unless it fails. */
  <T> T keep(String part, Callable<T> work) throws Exception {
    Instant start = clock.instant();
    T result = work.call();
    times.put(part, Duration.between(start, clock.instant()));
    return result;
  }

  Duration of(String part) {
    return times.get(part);
  }

  /** All of them, in the order of the story. */
  Map<String, Duration> all() {
    return Collections.unmodifiableMap(times);
  }
}
