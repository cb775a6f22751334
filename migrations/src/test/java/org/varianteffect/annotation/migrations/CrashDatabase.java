package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.varianteffect.annotation.testing.JavaProcess;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database in which a process can be killed at exact points of contract and its rollback. */
final class CrashDatabase implements AutoCloseable {

  private static final String REACHED =
      """
      SELECT 1 FROM pg_locks
      WHERE locktype = 'advisory' AND classid = 4712 AND objid = %d AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private static final String OTHERS =
      """
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
      """;

  private final TestDatabase database;
  private final Migrations migrations;

  CrashDatabase(ClinvarShape shape) {
    database = OldDatabase.withCrashPoints(shape);
    migrations = new Migrations(database.dataSource());
  }

  Migrations migrations() {
    return migrations;
  }

  /** What is where, with checksums; of the archive, when it holds what was retired. */
  List<List<String>> contents() {
    return List.of(
        StructureListing.of(database),
        StructureListing.contentOf(database),
        isContracted() ? StructureListing.contentOf(database, "annotation_archive") : List.of());
  }

  private boolean isContracted() {
    return migrations.state().reached().filter(Phase.CONTRACT::equals).isPresent();
  }

  /** Whether a rollback still has something to do. */
  boolean isOnItsWayBack() {
    return !database
        .rows(
            """
            SELECT FROM pg_namespace WHERE nspname = 'annotation_archive'
            UNION ALL
            SELECT FROM annotation_backfill.undo_statements WHERE phase LIKE 'contract%'
            """)
        .isEmpty();
  }

  void verify() {
    OldDatabase.verify(database);
  }

  /** Runs the command here and tells what points it came by. */
  List<CrashPoint> pointsOf(KilledCommand command) {
    countFromOne();
    command.run(migrations);
    return database.rows("SELECT step, label FROM crash.visited ORDER BY step").stream()
        .map(row -> new CrashPoint((Long) row.get("step"), (String) row.get("label")))
        .toList();
  }

  /** As {@code kill -9} does; returns when the server, too, has noticed. */
  void kill(KilledCommand command, CrashPoint point) {
    countFromOne();
    database.execute("INSERT INTO crash.held VALUES (" + point.step() + ")");
    try (JavaProcess process =
        JavaProcess.start(
            ForkedMigration.class,
            database.url(),
            database.user(),
            database.password(),
            command.name())) {
      await(() -> process.hasEnded() || isReached(point));
      assertThat(process.hasEnded()).as("%s", process.lines()).isFalse();
      process.kill();
    }
    // the server carries out the statement that it is at, for nobody
    database.execute("DELETE FROM crash.held");
    await(() -> database.rows(OTHERS).isEmpty());
  }

  private void countFromOne() {
    database.execute("DELETE FROM crash.visited; SELECT setval('crash.steps', 1, false)");
  }

  private boolean isReached(CrashPoint point) {
    return !database.rows(REACHED.formatted(point.step())).isEmpty();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException("the test was broken off itself", e);
      }
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
