package org.varianteffect.annotation.backfill.oldrepresentation;

import java.time.Clock;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/** A backfill as it is without any option, which tells nobody how it goes. */
final class DefaultRun {

  private DefaultRun() {}

  static BackfillSummary on(TestDatabase database) {
    return new Backfill(
            database.dataSource(),
            BackfillOptions.defaults(),
            BackfillListener.silent(),
            Clock.systemUTC())
        .run();
  }
}
