package org.varianteffect.annotation.app.command.options;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.model.validtime.ReadTime;
import picocli.CommandLine.Option;

/** {@code --as-of}: the time that a report speaks of. */
public final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "T",
      converter = InstantText.class,
      description =
          "What held at this instant, as in 2024-05-03T12:00:00Z or 2024-05-03. Default: what holds now.")
  private Optional<Instant> instant = Optional.empty();

  /**
   * Refuses an instant that is not reached, as the server does: what will hold is not known.
   *
   * @throws CommandFailure when one was given that lies after the clock's
   */
  public void requireNoFuture(Clock clock) {
    instant.filter(given -> given.isAfter(clock.instant())).ifPresent(AsOfOption::refuse);
  }

  private static void refuse(Instant instant) {
    throw wrongUsage(
        "--as-of %s lies in the future: give an instant until now, or none to read what is live"
            .formatted(instant));
  }

  /** The instant that was given; without one, what holds now. */
  public ReadTime time() {
    return instant.map(ReadTime::asOf).orElseGet(ReadTime::live);
  }
}
