package org.varianteffect.annotation.backfill.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.options.PauseLimit;

/**
 * Holds all workers of a process between two chunks while the server carries more than the operator
 * allows. The server is asked once a second at the most, by whichever worker comes first.
 */
final class Brake {
  private static final long NANOS_BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

  private final List<PauseLimit> limits;
  private final LoadGauge gauge;
  private final LongSupplier nanoTime;
  private boolean isOn;
  private boolean hasLooked;
  private long lastLook;

  Brake(List<PauseLimit> limits, LoadGauge gauge, LongSupplier nanoTime) {
    this.limits = limits;
    this.gauge = gauge;
    this.nanoTime = nanoTime;
  }

  static Brake of(List<PauseLimit> limits) {
    return new Brake(limits, LoadGauge.OF_THE_SERVER, System::nanoTime);
  }

  /**
   * Whether to wait.
   *
   * @param handle asked on, when it is time to look again
   * @param note told once when a pause begins, and why; and once when it ends
   */
  synchronized boolean isOn(Handle handle, Consumer<String> note) {
    boolean isTime = !hasLooked || nanoTime.getAsLong() - lastLook >= NANOS_BETWEEN_LOOKS;
    if (isTime && !limits.isEmpty()) {
      look(handle, note);
    }
    return isOn;
  }

  private void look(Handle handle, Consumer<String> note) {
    Optional<String> excess = excess(handle);
    lastLook = nanoTime.getAsLong();
    hasLooked = true;
    if (excess.isPresent() != isOn) {
      isOn = excess.isPresent();
      note.accept(excess.map(why -> "pausing: " + why).orElse("going on: below every limit again"));
    }
  }

  private Optional<String> excess(Handle handle) {
    for (PauseLimit limit : limits) {
      long measured = gauge.read(handle, limit.load());
      if (limit.isExceededBy(measured)) {
        return Optional.of(
            "%s is %s, above the limit of %s"
                .formatted(
                    limit.load().label(),
                    limit.load().describe(measured),
                    limit.load().describe(limit.limit())));
      }
    }
    return Optional.empty();
  }
}
