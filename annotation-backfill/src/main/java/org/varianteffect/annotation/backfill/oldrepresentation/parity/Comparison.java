package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.verification.ParityDifference;

/** One piece of the comparison: fills the temporary tables, and tells what is in them. */
abstract class Comparison {
  /** Of each reader, per piece. */
  static final int EXAMPLES = 20;

  private static final int ROWS_AT_ONCE = 1000;
  private static final String EMPTYING =
      """
      TRUNCATE asked_variant, written, known_mapping, known_record, known_annotation, old_mapping, new_mapping, mapping_pair, shown_row, suspect,
        field_difference, placed_difference, name_said, consequence_said, consequence_held, annotation_difference, annotation_said,
        agreement, difference, release_seen, translation_edge, equivalent, named, mapping_on_day
      """;

  private final Consumer<ParityDifference> sink;

  /**
   * @param sink gets every difference; NULL: nobody wants them
   */
  Comparison(Consumer<ParityDifference> sink) {
    this.sink = sink;
  }

  final Findings findings(Handle handle) {
    handle.execute(EMPTYING);
    compare(handle);
    return new Findings(counts(handle), releases(handle), list(handle));
  }

  /** Fills {@code agreement}, {@code difference} and {@code release_seen}. */
  abstract void compare(Handle handle);

  /** Tells of each value that differs why it does: adds it to {@code difference}. */
  static void explainFields(Handle handle) {
    handle.execute("ANALYZE field_difference (variant_id, slot)");
    handle.execute(Queries.named("place_differences"));
    handle.execute("ANALYZE placed_difference (allele_id, field, mapped_variant_id)");
    handle.execute(Queries.named("collect_names_said"));
    handle.execute(Queries.named("collect_consequences"));
    handle.execute("ANALYZE name_said, consequence_said, consequence_held");
    handle.execute(Queries.named("explain_fields"));
  }

  private static List<Findings.Count> counts(Handle handle) {
    return handle
        .createQuery(Queries.named("count_outcomes"))
        .map(
            (row, context) ->
                new Findings.Count(
                    row.getString("reader"),
                    (Integer) row.getObject("score_set_id"),
                    row.getString("urn"),
                    row.getString("outcome"),
                    row.getString("explanation"),
                    row.getLong("results"),
                    row.getLong("values")))
        .list();
  }

  private static List<Findings.Release> releases(Handle handle) {
    return handle
        .createQuery(Queries.named("list_releases"))
        .map(
            (row, context) ->
                new Findings.Release(
                    row.getInt("score_set_id"),
                    row.getString("urn"),
                    row.getString("release"),
                    row.getBoolean("in_old"),
                    row.getBoolean("in_new"),
                    row.getString("outcome"),
                    row.getString("explanation")))
        .list();
  }

  private List<ParityDifference> list(Handle handle) {
    List<ParityDifference> first = new ArrayList<>();
    Map<String, Integer> perReader = new HashMap<>();
    handle
        .createQuery(Queries.named("list_differences"))
        .setFetchSize(ROWS_AT_ONCE)
        .bind("everything", sink != null)
        .map((row, context) -> difference(row))
        .forEach(
            found -> {
              if (sink != null) {
                sink.accept(found);
              }
              if (found.explanation() == null
                  && perReader.merge(found.reader(), 1, Integer::sum) <= EXAMPLES) {
                first.add(found);
              }
            });
    return first;
  }

  private static ParityDifference difference(ResultSet row) throws SQLException {
    return new ParityDifference(
        row.getString("reader"),
        row.getString("score_set_urn"),
        row.getString("variant_urn"),
        row.getString("subject"),
        row.getString("old_value"),
        row.getString("new_value"),
        row.getString("outcome"),
        row.getString("explanation"));
  }
}
