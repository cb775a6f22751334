package org.varianteffect.annotation.backfill;

import java.time.Duration;
import java.util.Map;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.verification.ConservationReport;

/**
 * What a run came to.
 *
 * @param runId its number in {@code annotation_backfill.runs}; 0: a dry run, which has none
 * @param took per stage, in this process
 * @param writtenPerTable rows inserted, updated or deleted per table, over the whole run (resumed
 *     parts included)
 * @param anomaliesPerKind how many anomalies the database holds now, per kind
 * @param worstScoreSets anomalies per score set URN, for the ten with most
 * @param unusedTranslations translation pairs with an empty side (rule E1)
 * @param conservation what the check found
 */
public record BackfillSummary(
    long runId,
    Map<Stage, Duration> took,
    Map<String, Long> writtenPerTable,
    Map<String, Long> anomaliesPerKind,
    Map<String, Long> worstScoreSets,
    long unusedTranslations,
    ConservationReport conservation) {

  BackfillSummary withRunId(long id) {
    return new BackfillSummary(
        id,
        took,
        writtenPerTable,
        anomaliesPerKind,
        worstScoreSets,
        unusedTranslations,
        conservation);
  }
}
