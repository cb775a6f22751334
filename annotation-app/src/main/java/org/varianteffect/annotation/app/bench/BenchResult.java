package org.varianteffect.annotation.app.bench;

import java.util.List;
import java.util.Optional;
import org.varianteffect.annotation.app.bench.meter.Surroundings;

/**
 * What was measured, and on what.
 *
 * @param surroundings the machine, the server and its settings
 * @param sizes one for each database, the smaller one first
 */
record BenchResult(Surroundings surroundings, List<SizeResult> sizes) {

  SizeResult smallest() {
    return sizes.get(0);
  }

  /** How the costs grow; empty when one database was measured only. */
  Optional<Growth> growth() {
    return sizes.size() == 1
        ? Optional.empty()
        : Optional.of(new Growth(smallest(), sizes.get(sizes.size() - 1)));
  }
}
