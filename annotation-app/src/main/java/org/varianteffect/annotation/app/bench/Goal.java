package org.varianteffect.annotation.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be reached, and what was.
 *
 * @param name what is measured, and in what
 * @param variants in the database of which size
 * @param measured what was reached
 * @param limit what was to be reached: as much, or less
 */
record Goal(String name, int variants, double measured, double limit) {
  private static final double FLOORS_WITH_ONE_WORKER = 1.6;
  private static final double FLOORS_WITH_TWO_WORKERS = 1.0;
  private static final double SECOND_RUN = 0.35;
  private static final double CONSERVATION = 0.50;
  private static final double PARITY = 0.60;
  private static final double HEAP_MEGABYTES = 256;
  private static final double GROWTH = 1.15;
  private static final double OLD_READERS = 1.2;
  private static final double MILLISECONDS = 5.0;

  boolean isReached() {
    return measured <= limit;
  }

  static List<Goal> of(BenchResult result) {
    List<Goal> goals = new ArrayList<>();
    result.sizes().forEach(size -> goals.addAll(of(size)));
    result.sizes().forEach(size -> goals.addAll(ofReaders(size)));
    result.growth().ifPresent(growth -> goals.addAll(of(growth)));
    return goals;
  }

  private static List<Goal> of(SizeResult size) {
    int variants = size.variants();
    return List.of(
        new Goal(
            "backfill with 1 worker, in floors",
            variants,
            size.ratioToFloor(Part.BACKFILL),
            FLOORS_WITH_ONE_WORKER),
        new Goal(
            "backfill with 2 workers, in floors",
            variants,
            size.ratioToFloor(Part.TWO_WORKERS),
            FLOORS_WITH_TWO_WORKERS),
        new Goal(
            "second run, in first runs",
            variants,
            size.ratio(Part.SECOND_RUN, Part.BACKFILL),
            SECOND_RUN),
        new Goal(
            "verify without parity, in first runs",
            variants,
            (size.seconds(Part.VERIFY) - paritySeconds(size)) / size.seconds(Part.BACKFILL),
            CONSERVATION),
        new Goal(
            "parity, in first runs",
            variants,
            paritySeconds(size) / size.seconds(Part.BACKFILL),
            PARITY),
        new Goal("heap in use at its peak, in MB", variants, heap(size), HEAP_MEGABYTES));
  }

  private static List<Goal> ofReaders(SizeResult size) {
    Stream<Goal> compared =
        size.readers().compared().stream()
            .map(
                reader ->
                    new Goal(
                        reader.name() + ", in times of the old reader",
                        size.variants(),
                        reader.ratio(),
                        OLD_READERS));
    Stream<Goal> latencies =
        size.readers().latencies().stream()
            .map(
                reader ->
                    new Goal(
                        reader.name() + ", median in milliseconds",
                        size.variants(),
                        Amounts.milliseconds(reader.median()),
                        MILLISECONDS));
    return Stream.concat(compared, latencies).toList();
  }

  private static double paritySeconds(SizeResult size) {
    return size.parts().get(Part.VERIFY).steps().stream()
        .filter(step -> step.name().equals(Steps.PARITY))
        .mapToDouble(step -> step.took().toNanos() / 1e9)
        .sum();
  }

  private static double heap(SizeResult size) {
    return Stream.of(Part.BACKFILL, Part.SECOND_RUN, Part.VERIFY, Part.TWO_WORKERS)
        .mapToDouble(part -> Amounts.megabytes(size.cost(part).heap().used()))
        .max()
        .orElseThrow();
  }

  private static List<Goal> of(Growth growth) {
    return Stream.of(Part.BACKFILL, Part.TWO_WORKERS)
        .map(
            part ->
                new Goal(
                    part.label() + ": time per mapping, in those of the smaller size",
                    growth.large().variants(),
                    growth.time(part),
                    GROWTH))
        .toList();
  }
}
