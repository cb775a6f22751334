package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import javax.sql.DataSource;

/** A way in which a run is broken off, with the database in which it happens. */
interface Disaster extends AutoCloseable {
  /** For the test's own connections, which are spared where they can be. */
  DataSource watching();

  /** Starts a run, or resumes the one that was broken off. */
  RunUnderWay start(boolean resume);

  /** Breaks it off. */
  void strike(RunUnderWay run);

  @Override
  void close();
}
