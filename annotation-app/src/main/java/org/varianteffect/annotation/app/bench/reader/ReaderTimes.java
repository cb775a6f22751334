package org.varianteffect.annotation.app.bench.reader;

import java.util.List;

/**
 * What was measured of readers.
 *
 * @param scoreSet the URN of the one that was read
 * @param scoreSetVariants how many variants it has
 * @param compared old and new side by side
 * @param latencies of readers that are new
 */
public record ReaderTimes(
    String scoreSet,
    long scoreSetVariants,
    List<ComparedReader> compared,
    List<ReaderLatency> latencies) {

  public ReaderTimes {
    compared = List.copyOf(compared);
    latencies = List.copyOf(latencies);
  }
}
