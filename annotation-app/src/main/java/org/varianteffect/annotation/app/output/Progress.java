package org.varianteffect.annotation.app.output;

import java.time.Duration;
import org.varianteffect.annotation.app.environment.Environment;

/** Tells a person, on standard error, how far the work is. May be called from several threads. */
public interface Progress {
  /**
   * A part of the work begins, or goes on after {@code done} units; {@code total} is 0 when nobody
   * knows how many.
   */
  void started(String name, long done, long total);

  /** So many units of it are done. */
  void progressed(String name, long done, long total);

  /** It is done. */
  void finished(String name, Duration took);

  /** Something worth a line of its own. */
  void note(String line);

  /** A bar on a terminal, else a line every few seconds. */
  static Progress of(Environment environment) {
    return environment.errIsTerminal()
        ? new ProgressBars(environment.err())
        : new ProgressLines(environment.err(), System::nanoTime);
  }
}
