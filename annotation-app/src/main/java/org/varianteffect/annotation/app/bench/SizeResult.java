package org.varianteffect.annotation.app.bench;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import org.varianteffect.annotation.app.bench.meter.Cost;
import org.varianteffect.annotation.app.bench.reader.ReaderTimes;

/**
 * What was measured in one database.
 *
 * @param variants how many measured variants it has
 * @param mappings how many rows {@code mapped_variants} has: what times are divided by to compare
 *     sizes
 * @param prepared how long it took to make the database, per step
 * @param parts what was measured
 * @param rows what the floor and the backfill wrote
 * @param readers what readers took on what the backfill has written
 */
record SizeResult(
    int variants,
    long mappings,
    Map<String, Duration> prepared,
    Map<Part, Measured> parts,
    RowComparison rows,
    ReaderTimes readers) {

  Cost cost(Part part) {
    return parts.get(part).cost();
  }

  double seconds(Part part) {
    return cost(part).took().toNanos() / 1e9;
  }

  /** How long the part took, compared with another. */
  double ratio(Part part, Part base) {
    return seconds(part) / seconds(base);
  }

  /** How long the part took, compared with the floor: with the mean of before and after. */
  double ratioToFloor(Part part) {
    return seconds(part) / ((seconds(Part.FLOOR) + seconds(Part.FLOOR_AGAIN)) / 2);
  }

  /** How much processor time the part took, compared likewise; empty when it is not known. */
  OptionalDouble cpuRatioToFloor(Part part) {
    double floors = cpuSeconds(Part.FLOOR) + cpuSeconds(Part.FLOOR_AGAIN);
    return floors > 0 ? OptionalDouble.of(cpuSeconds(part) / (floors / 2)) : OptionalDouble.empty();
  }

  private double cpuSeconds(Part part) {
    return cost(part).cpu().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  double secondsPerMapping(Part part) {
    return seconds(part) / mappings;
  }

  double walBytesPerMapping(Part part) {
    return (double) cost(part).walBytes() / mappings;
  }
}
