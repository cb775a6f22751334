package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/**
 * What the readers of variants give of a range of them: L1, L2, L4, L5, L7, L6 by their own ids,
 * and what is as of past days.
 */
final class VariantComparison extends Comparison {
  /**
   * What a range of variants needs is looked up: neighbours' rows lie together, so that nearly all
   * pages are in memory already, which the planner does not know. It would rather read whole tables
   * once a range, which costs more, the larger the database is.
   */
  private static final String LOOKING_UP =
      """
      SET LOCAL random_page_cost = 0.1;
      SET LOCAL cpu_operator_cost = 0.0005;
      """;

  private final VariantRange range;
  private final Sampling sampling;

  VariantComparison(VariantRange range, Sampling sampling, Consumer<ParityDifference> sink) {
    super(sink);
    this.range = range;
    this.sampling = sampling;
  }

  @Override
  void compare(Handle handle) {
    Queries.run(handle, LOOKING_UP);
    collect(handle);
    compareRows(handle);
    compareNames(handle);
    compareAnnotations(handle);
    run(handle, "gain_translations");
    run(handle, "compare_csv");
    comparePast(handle);
  }

  private void collect(Handle handle) {
    run(handle, "collect_variants");
    handle.execute("ANALYZE asked_variant");
    run(handle, "collect_written");
    handle.execute("ANALYZE written");
    run(handle, "collect_known_records");
    handle.execute(
        "ANALYZE known_record (variant_id, mapping_record_id, mapped_variant_id, valid_to)");
    run(handle, "collect_known_mappings");
    handle.execute("ANALYZE known_mapping (variant_id, mapped_variant_id, is_current)");
    run(handle, "collect_new_mappings");
    run(handle, "collect_old_mappings");
    handle.execute("ANALYZE old_mapping, new_mapping");
    run(handle, "pair_mappings");
    handle.execute("ANALYZE mapping_pair");
  }

  private void compareRows(Handle handle) {
    run(handle, "collect_view_rows");
    run(handle, "compare_view_rows");
    handle.execute("ANALYZE suspect");
    run(handle, "list_view_differences");
    run(handle, "compare_documents");
    explainFields(handle);
    handle.execute("ANALYZE difference (reader, variant_id, subject)");
  }

  private void compareAnnotations(Handle handle) {
    run(handle, "collect_known_annotations");
    handle.execute("ANALYZE known_annotation (mapped_variant_id, source)");
    run(handle, "compare_annotations");
    handle.execute("ANALYZE annotation_difference (allele_id)");
    run(handle, "collect_annotations_said");
    handle.execute("ANALYZE annotation_said");
    run(handle, "explain_annotations");
  }

  private void compareNames(Handle handle) {
    run(handle, "collect_names");
    run(handle, "explain_names");
    run(handle, "compare_names");
  }

  private void comparePast(Handle handle) {
    run(handle, "recall_mappings");
    handle.execute("ANALYZE mapping_on_day");
    handle.execute(
        "TRUNCATE field_difference, placed_difference, name_said, consequence_said, consequence_held");
    run(handle, "compare_contents_on_days");
    explainFields(handle);
    run(handle, "compare_mappings_on_days");
    run(handle, "compare_annotations_on_days");
  }

  private void run(Handle handle, String name) {
    handle
        .createUpdate(Queries.named(name))
        .define("range", range.on("v.urn"))
        .define("viewRange", range.on("variant_urn"))
        .define("columns", Columns.all())
        .define("attemptColumns", Columns.ofAttempt())
        .bind("low", range.low())
        .bind("high", range.high())
        .define("mappingColumnsThatDiffer", Columns.thatDiffer(Columns.OF_MAPPING))
        .define("otherColumnsThatDiffer", Columns.thatDiffer(Columns.NOT_OF_MAPPING))
        .define("oldValues", Columns.valuesOf("o"))
        .define("newValues", Columns.valuesOf("n"))
        .bindArray("otherColumns", String.class, Columns.NOT_OF_MAPPING)
        .bindArray("scoreSets", String.class, sampling.scoreSets())
        .bindArray("days", String.class, sampling.days().stream().map(LocalDate::toString).toList())
        .bind("gnomadRelease", sampling.gnomadRelease())
        .bind("clinvarRelease", sampling.clinvarRelease())
        .execute();
  }
}
