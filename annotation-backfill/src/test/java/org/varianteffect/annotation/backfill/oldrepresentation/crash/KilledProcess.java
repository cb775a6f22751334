package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import javax.sql.DataSource;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** {@code kill -9} of the JVM. */
final class KilledProcess implements Disaster {
  private final TestDatabase database;
  private final int workers;
  private RunInAnotherProcess last;

  KilledProcess(ClinvarShape shape, int workers) {
    this.database = CrashDatabase.copy(shape);
    this.workers = workers;
  }

  @Override
  public DataSource watching() {
    return database.dataSource();
  }

  @Override
  public RunUnderWay start(boolean resume) {
    close(last);
    // the server notices that the killed process has gone, and lets go of its lock, only after a
    // while
    database.execute(
        """
        SELECT pg_advisory_lock(hashtext('annotation_backfill.run'));
        SELECT pg_advisory_unlock(hashtext('annotation_backfill.run'));
        """);
    last =
        RunInAnotherProcess.start(
            database, workers, CrashDatabase.BATCH, resume ? "resume" : "new");
    return last;
  }

  @Override
  public void strike(RunUnderWay run) {
    last.kill();
  }

  @Override
  public void close() {
    close(last);
    database.close();
  }

  private static void close(RunInAnotherProcess run) {
    if (run != null) {
      run.close();
    }
  }
}
