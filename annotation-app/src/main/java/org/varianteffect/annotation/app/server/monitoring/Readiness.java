package org.varianteffect.annotation.app.server.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.app.connection.OwnSql;

/**
 * Whether a database can be served from: cut over, with every table, each readable. Only the
 * catalog is asked, so that a role that may do no more than read can tell.
 */
public final class Readiness {

  private static final String READERS = OwnSql.of(Readiness.class, "readers");
  private static final String UNREADABLE = OwnSql.of(Readiness.class, "unreadable");

  private final Jdbi jdbi;
  private final boolean allowBeforeCutover;

  /**
   * Of a database.
   *
   * @param allowBeforeCutover whether it may be one whose readers were never moved
   */
  public Readiness(DataSource dataSource, boolean allowBeforeCutover) {
    this.jdbi = Jdbi.create(dataSource);
    this.allowBeforeCutover = allowBeforeCutover;
  }

  /** Why not; empty when it can. */
  public List<String> reasonsAgainst() {
    List<String> reasons = new ArrayList<>();
    if (!allowBeforeCutover) {
      notCutOver().ifPresent(reasons::add);
    }
    reasons.addAll(
        jdbi.withHandle(handle -> handle.createQuery(UNREADABLE).mapTo(String.class).list()));
    return reasons;
  }

  /** The reason, when the readers of the database were never moved to the new tables. */
  public Optional<String> notCutOver() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READERS)
                .map(
                    (row, context) ->
                        notCutOver(row.getBoolean("present"), row.getBoolean("cut_over")))
                .one());
  }

  private static Optional<String> notCutOver(boolean present, boolean cutOver) {
    if (cutOver) {
      return Optional.empty();
    }
    return Optional.of(
        "the database was never cut over ("
            + (present
                ? "its view v_variant_annotations is that of the old tables"
                : "it has no view v_variant_annotations in the role's search_path")
            + ")");
  }
}
