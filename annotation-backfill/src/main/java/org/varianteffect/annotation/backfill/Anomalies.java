package org.varianteffect.annotation.backfill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.database.ScoreSets;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.database.TimeLimits;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

/** Reads the anomalies that the backfill recorded. */
public final class Anomalies {
  private static final int ROWS_AT_ONCE = 1000;

  private final Jdbi jdbi;

  /**
   * @param dataSource a database on which {@code expand} has run
   */
  public Anomalies(DataSource dataSource) {
    this.jdbi = Sql.on(dataSource);
  }

  /**
   * Hands anomalies over one by one, by kind and mapping, in constant memory, and as slowly as they
   * are taken.
   *
   * @param kind only of this kind; NULL: of any
   * @param scoreSetUrn only of this score set; NULL: of any
   * @throws BackfillRefused when there is no such kind or score set
   */
  public void forEach(String kind, String scoreSetUrn, Consumer<Anomaly> consumer) {
    jdbi.useTransaction(
        handle -> {
          TimeLimits.lift(handle);
          if (kind != null) {
            AnomalyKind.named(kind);
          }
          if (scoreSetUrn != null) {
            ScoreSets.require(handle, scoreSetUrn);
          }
          handle
              .createQuery(Sql.named("report/anomalies"))
              .setFetchSize(ROWS_AT_ONCE)
              .bind("kind", kind)
              .bind("scoreSet", scoreSetUrn)
              .map((row, context) -> anomaly(row))
              .forEach(consumer);
        });
  }

  /**
   * Of each kind, by name, the score sets with most anomalies, most first.
   *
   * @param most how many score sets of a kind, at least 1
   */
  public List<AnomalyCount> worstScoreSets(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Sql.named("report/anomalies_by_score_set"))
                .bind("most", most)
                .map(
                    (row, context) ->
                        new AnomalyCount(
                            row.getString("kind"),
                            row.getString("score_set_urn"),
                            row.getLong("anomalies"),
                            row.getLong("score_sets")))
                .list());
  }

  private static Anomaly anomaly(ResultSet row) throws SQLException {
    return new Anomaly(
        row.getString("kind"),
        row.getString("score_set_urn"),
        row.getString("variant_urn"),
        (Integer) row.getObject("mapped_variant_id"),
        row.getString("source"),
        row.getString("key"),
        row.getString("detail"));
  }
}
