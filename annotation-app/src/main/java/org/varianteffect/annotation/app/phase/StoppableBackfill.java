package org.varianteffect.annotation.app.phase;

import javax.sql.DataSource;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.output.BackfillProgress;
import org.varianteffect.annotation.app.output.Progress;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;

/** A backfill that shows its progress and that Ctrl-C stops between two chunks. */
public final class StoppableBackfill {
  private StoppableBackfill() {}

  /** Runs it to its end. */
  public static BackfillSummary run(
      DataSource dataSource, BackfillOptions options, Environment environment) {
    Backfill backfill =
        new Backfill(
            dataSource,
            options,
            new BackfillProgress(Progress.of(environment)),
            environment.clock());
    return environment.interruption().whileStoppable(backfill::stop, backfill::run);
  }
}
