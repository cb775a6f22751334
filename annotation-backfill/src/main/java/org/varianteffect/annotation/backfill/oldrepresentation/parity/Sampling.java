package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.varianteffect.annotation.backfill.verification.ParityReport;

/**
 * What is looked at where not everything is.
 *
 * @param seed decides it, together with the data
 * @param scoreSets URNs of score sets whose CSV is compared
 * @param days past days on which {@code as of} is compared
 * @param gnomadRelease the newest one, as CSV has it; NULL: there is none
 * @param clinvarRelease the newest one; NULL: there is none
 */
record Sampling(
    long seed,
    List<String> scoreSets,
    List<LocalDate> days,
    String gnomadRelease,
    String clinvarRelease) {
  private static final int VARIANTS = 10_000;
  private static final int DAYS = 2;

  static Sampling draw(Handle handle, long seed, LocalDate today) {
    List<String> scoreSets =
        handle
            .createQuery(Queries.named("sample_score_sets"))
            .bind("seed", seed)
            .bind("most", VARIANTS)
            .mapTo(String.class)
            .list();
    List<LocalDate> days =
        handle
            .createQuery(Queries.named("sample_days"))
            .bind("seed", seed)
            .bind("today", today)
            .bind("most", DAYS)
            .mapTo(LocalDate.class)
            .list();
    return handle
        .createQuery(Queries.named("newest_releases"))
        .map(
            (row, context) ->
                new Sampling(
                    seed, scoreSets, days, row.getString("gnomad"), row.getString("clinvar")))
        .one();
  }

  ParityReport.Sample told() {
    return new ParityReport.Sample(seed, scoreSets, days);
  }
}
