package org.varianteffect.annotation.app.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.varianteffect.annotation.app.output.Quantities;

/** Tells the story, part by part. */
final class Narration {
  private final PrintStream out;
  private final PartTimes times;

  /** A part of the story from which nothing is needed later. */
  interface PartWithoutResult {
    void tell() throws Exception;
  }

  Narration(PrintStream out, PartTimes times) {
    this.out = out;
    this.times = times;
  }

  /** Does a part under a heading, and says how long it took. */
  <T> T part(String name, String meaning, Callable<T> part) throws Exception {
    out.println();
    out.println("== " + name + ": " + meaning);
    T result = times.keep(name, part);
    out.println("   (" + Quantities.duration(times.of(name)) + ")");
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
}
