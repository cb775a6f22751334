package org.varianteffect.annotation.app.bench.reader;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * A reader that no old one stands beside.
 *
 * @param name what is read
 * @param median how long the middle one of all calls took
 * @param slowest how long the slowest took
 * @param calls how many there were, each about something else; 0: there was nothing to ask for
 */
public record ReaderLatency(String name, Duration median, Duration slowest, int calls) {

  static ReaderLatency of(String name, List<Long> nanos) {
    return nanos.isEmpty()
        ? new ReaderLatency(name, Duration.ZERO, Duration.ZERO, 0)
        : new ReaderLatency(
            name, Rounds.median(nanos), Duration.ofNanos(Collections.max(nanos)), nanos.size());
  }
}
