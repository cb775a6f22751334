package org.varianteffect.annotation.app.command.options;

import java.time.Instant;
import java.util.Optional;
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

  /** The instant that was given; without one, what holds now. */
  public ReadTime time() {
    return instant.map(ReadTime::asOf).orElseGet(ReadTime::live);
  }
}
