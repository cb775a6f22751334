package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/** What ClinVar's controls themselves say (L2), where the old ones are rows of their own. */
final class ControlComparison extends Comparison {
  ControlComparison(Consumer<ParityDifference> sink) {
    super(sink);
  }

  @Override
  void compare(Handle handle) {
    if (OldControls.of(handle) == OldControls.COPIED) {
      handle.execute(Queries.named("compare_controls"));
    }
  }
}
