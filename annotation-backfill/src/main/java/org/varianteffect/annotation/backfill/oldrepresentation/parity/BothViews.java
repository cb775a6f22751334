package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.oldrepresentation.OldLocation;

/**
 * The view {@code v_variant_annotations} as it was and as it is to be, under the names {@code
 * old_view} and {@code new_view}: of the two, the one that is there now is the database's own. What
 * both have in common is {@code shown}; the table {@code shown_row} is for rows of it.
 */
final class BothViews {
  private static final String CURRENT = "v_variant_annotations";

  private final Handle handle;
  private final OldLocation location;

  BothViews(Handle handle, OldLocation location) {
    this.handle = handle;
    this.location = location;
  }

  void lay() {
    String state = handle.createQuery(Queries.named("view_state")).mapTo(String.class).one();
    lay(
        "old_view",
        "mapped_variant_id",
        state.equals("old") ? CURRENT : "(%s%n)".formatted(saved()));
    lay(
        "new_view",
        "mapping_record_id",
        state.equals("new") ? CURRENT : "(%s%n)".formatted(Queries.named("new_view")));
    Queries.run(handle, Queries.named("shown_rows").formatted(columnsAsCompared(), Columns.all()));
  }

  private String columnsAsCompared() {
    return handle.createQuery(Queries.named("shown_columns")).mapTo(String.class).one();
  }

  private String saved() {
    return handle
        .createQuery(Queries.named("saved_view"))
        .bind("isArchived", location == OldLocation.ARCHIVE)
        .bind("schema", schema())
        .mapTo(String.class)
        .findOne()
        .orElseGet(() -> Queries.named("old_view"));
  }

  private String schema() {
    return handle.createQuery("SELECT current_schema()").mapTo(String.class).one();
  }

  private void lay(String name, String id, String source) {
    Queries.run(
        handle,
        "CREATE TEMPORARY VIEW %s AS SELECT %s, %s FROM %s AS v"
            .formatted(name, Columns.all(), id, source));
  }
}
