package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** A driver that loses the connection of its lock, which it does not notice, and then a rival. */
@Timeout(120)
class LostLockTest {
  private final CrashDatabase.Undisturbed undisturbed =
      CrashDatabase.undisturbed(ClinvarShape.COPIED);

  @Test
  void theRivalWaitsForTheChunkInHandAndTheFirstRunDoesNoMore() throws InterruptedException {
    // within the first chunk of timelines, which has read what its alleles have
    CrashPoint point = new CrashPoint(undisturbed.chunksBeforeStages().get(1), 1);
    try (TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED)) {
      CrashPoints points = CrashPoints.installIn(database.dataSource());
      points.plant(List.of(point));
      RunUnderWay first = start(database);
      assertThat(points.await(first::hasEnded)).as(first::lastWords).isPresent();
      hold(database);
      points.lift(point);
      terminateTheLock(database);

      RunUnderWay rival = start(database);
      TimeUnit.MILLISECONDS.sleep(1000);
      database.execute("DELETE FROM crash.held");

      assertThat(rival.lastWords()).isEqualTo("finished");
      assertThat(first.lastWords()).contains("another run was started in the place of run 1");
      assertThat(undisturbed.content().differencesOf(NewContent.of(database.dataSource())))
          .isEmpty();
      assertThat(
              database.rows("SELECT status FROM annotation_backfill.runs ORDER BY id").toString())
          .isEqualTo("[{status=abandoned}, {status=finished}]");
    }
  }

  private static RunUnderWay start(TestDatabase database) {
    return new RunInThisProcess(
        database.dataSource(), database.dataSource(), CrashDatabase.options());
  }

  /** The worker that has come to the point stays there when that is lifted. */
  private static void hold(TestDatabase database) {
    database.execute(
        "INSERT INTO crash.held SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 4711"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
  }

  private static void terminateTheLock(TestDatabase database) {
    assertThat(
            database.rows(
                "SELECT pg_terminate_backend(pid) AS done FROM pg_locks WHERE locktype = 'advisory' AND classid <> 4711"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"))
        .hasSize(1);
  }
}
