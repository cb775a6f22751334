package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;

/** A dry run of a generated database, as tests make it. */
final class DryRun {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  private DryRun() {}

  /** Makes sure that it says what the run says that follows it, and that it has changed nothing. */
  static BackfillSummary thenRun(GeneratedDatabase database, BackfillOptions options) {
    WholeDatabase before = WholeDatabase.of(database.database());
    BackfillSummary dry = of(database, options);
    before.assertUntouched(database.database());

    BackfillSummary run = backfill(database, options, BackfillListener.silent()).run();

    assertThat(dry).usingRecursiveComparison().ignoringFields("runId", "took").isEqualTo(run);
    assertThat(dry.runId()).isZero();
    return run;
  }

  static BackfillSummary of(GeneratedDatabase database, BackfillOptions options) {
    return backfill(database, options, BackfillListener.silent()).dryRun();
  }

  /** Neither a run nor a dry run yet. */
  static Backfill backfill(
      GeneratedDatabase database, BackfillOptions options, BackfillListener listener) {
    return new Backfill(database.database().dataSource(), options, listener, CLOCK);
  }
}
