package org.varianteffect.annotation.app.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.varianteffect.annotation.app.output.Quantities;

/** Tells the story on standard output, and keeps the time of its parts. */
final class Narration {
  private final PrintStream out;
  private final Clock clock;
  private final Map<String, Duration> times = new LinkedHashMap<>();

  /** A part of the story. */
  interface Part<T> {
    T tell() throws Exception;
  }

  /** A part of the story from which nothing is needed later. */
  interface PartWithoutResult {
    void tell() throws Exception;
  }

  Narration(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Does a part under a heading, and says how long it took. */
  <T> T part(String name, String meaning, Part<T> part) throws Exception {
    out.println();
    out.println("== " + name + ": " + meaning);
    Instant start = clock.instant();
    T result = part.tell();
    Duration took = Duration.between(start, clock.instant());
    times.put(name, took);
    out.println("   (" + Quantities.duration(took) + ")");
    return result;
  }

  void part(String name, String meaning, PartWithoutResult part) throws Exception {
    part(
        name,
        meaning,
        () -> {
          part.tell();
          return null;
        });
  }

  void say(String line) {
    out.println("   " + line);
  }

  void say(List<String> lines) {
    lines.forEach(this::say);
  }

  Map<String, Duration> times() {
    return times;
  }
}
