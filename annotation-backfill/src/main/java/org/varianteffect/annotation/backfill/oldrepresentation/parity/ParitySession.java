package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/** A connection on which results are compared, in temporary tables that end with it. */
final class ParitySession {
  private static final String SETTINGS =
      """
      SET LOCAL jit = off;
      SET LOCAL plan_cache_mode = force_custom_plan;
      SET LOCAL work_mem = '32MB';
      SET LOCAL random_page_cost = 1.1;
      SET LOCAL enable_memoize = off;
      """;

  private ParitySession() {}

  static void prepare(Handle handle, OldLocation location) {
    location.prepare(handle);
    Queries.run(handle, SETTINGS);
    Queries.run(handle, Queries.named("session"));
    boolean copied = OldControls.of(handle) == OldControls.COPIED;
    Queries.run(
        handle, Queries.named(copied ? "old_annotations_copied" : "old_annotations_renamed"));
    new BothViews(handle, location).lay();
  }
}
