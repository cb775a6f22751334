package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** {@code pg_terminate_backend} of all connections of the run, that of its lock too. */
final class TerminatedBackends implements Disaster {
  private final TestDatabase database;
  private final int workers;

  TerminatedBackends(ClinvarShape shape, int workers) {
    this.database = CrashDatabase.copy(shape);
    this.workers = workers;
  }

  @Override
  public DataSource watching() {
    PGSimpleDataSource spared = (PGSimpleDataSource) database.dataSource();
    spared.setApplicationName("crash test");
    return spared;
  }

  @Override
  public RunUnderWay start(boolean resume) {
    BackfillOptions options = CrashDatabase.options().withWorkers(workers);
    return new RunInThisProcess(
        database.dataSource(), watching(), resume ? options.resuming() : options);
  }

  @Override
  public void strike(RunUnderWay run) {
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name <> 'crash test' AND pid <> pg_backend_pid()");
  }

  @Override
  public void close() {
    database.close();
  }
}
