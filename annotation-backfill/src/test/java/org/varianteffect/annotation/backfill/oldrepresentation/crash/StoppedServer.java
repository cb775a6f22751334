package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** The server is stopped in immediate mode and started again. */
final class StoppedServer implements Disaster {
  private final OwnServer server = new OwnServer();
  private final int workers;

  StoppedServer(ClinvarShape shape, int workers) {
    this.workers = workers;
    try {
      CrashDatabase.prepare(server.dataSource(), shape);
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public DataSource watching() {
    return server.dataSource();
  }

  @Override
  public RunUnderWay start(boolean resume) {
    BackfillOptions options = CrashDatabase.options().withWorkers(workers);
    return new RunInThisProcess(
        server.dataSource(), server.dataSource(), resume ? options.resuming() : options);
  }

  @Override
  public void strike(RunUnderWay run) {
    server.crashAndStart();
  }

  @Override
  public void close() {
    server.close();
  }
}
