package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * L6, as far as it goes from one ClinGen id to others: what leads where, and to which variants. By
 * its own id a variant is looked up in {@link VariantComparison}.
 */
final class LookupComparison extends Comparison {
  LookupComparison(Consumer<ParityDifference> sink) {
    super(sink);
  }

  @Override
  void compare(Handle handle) {
    run(handle, "compare_translations");
    handle.execute("ANALYZE translation_edge");
    run(handle, "collect_equivalents");
    handle.execute("ANALYZE equivalent");
    run(handle, "collect_equivalents_of_pairs");
    run(handle, "collect_answered_names");
    handle.execute("ANALYZE named");
    explainNames(handle);
    run(handle, "compare_lookups");
  }

  /** Of variants that an id finds on one side only, as the readers of variants explain it. */
  private static void explainNames(Handle handle) {
    run(handle, "ask_named_variants");
    List.of(
            "collect_written",
            "collect_known_records",
            "collect_known_mappings",
            "collect_new_mappings",
            "collect_old_mappings",
            "pair_mappings",
            "compare_documents")
        .forEach(name -> run(handle, name));
    explainFields(handle);
    run(handle, "explain_names");
    handle.execute("TRUNCATE agreement, difference");
  }

  private static void run(Handle handle, String name) {
    handle.execute(Queries.named(name));
  }
}
