package org.varianteffect.annotation.serving.report;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.varianteffect.annotation.model.validtime.ReadTime;

/**
 * Of which score sets to list the pipelines.
 *
 * @param needsRerunSince a pipeline that finished before this instant has to run again; absent:
 *     only a score set on which none ever ran needs one
 * @param needsRerunOnly only those that need a re-run
 * @param includePrivate also those that only their owners may read
 * @param limit at most so many; absent: all
 */
public record PipelineFilter(
    Optional<Instant> needsRerunSince,
    boolean needsRerunOnly,
    boolean includePrivate,
    OptionalInt limit) {

  /**
   * @throws IllegalArgumentException when the limit is below 1, or no database holds the instant
   */
  public PipelineFilter {
    needsRerunSince.ifPresent(ReadTime::asOf);
    if (limit.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "the limit is %s: give one of 1 or more".formatted(limit.getAsInt()));
    }
  }

  /** All published and other public score sets. */
  public static PipelineFilter everyPublicOne() {
    return new PipelineFilter(Optional.empty(), false, false, OptionalInt.empty());
  }
}
