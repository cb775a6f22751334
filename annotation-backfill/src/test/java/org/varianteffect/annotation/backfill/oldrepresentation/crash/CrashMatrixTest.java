package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** However and wherever a run is broken off, resumed it ends where it would have ended. */
@Timeout(300)
class CrashMatrixTest {
  private final CrashDatabase.Undisturbed undisturbed =
      CrashDatabase.undisturbed(ClinvarShape.COPIED);
  private final int chunks = undisturbed.chunks();

  @Test
  void aProcessKilledAtEveryChunkIsResumed() {
    holds(CrashPoint.byTurns(chunks), new KilledProcess(ClinvarShape.COPIED, 1));
  }

  @Test
  void aRunWhoseBackendsAreTerminatedBetweenAndWithinChunksGoesOnOrIsResumed() {
    List<CrashPoint> points = new ArrayList<>(CrashPoint.boundaries(chunks));
    points.addAll(CrashPoint.inside(chunks, 1, 4, CrashPoint.LAST));
    points.addAll(
        CrashPoint.planning(undisturbed.chunksBeforeStages(), CrashPoint.LAST_OF_PLANNING));
    holds(points, new TerminatedBackends(ClinvarShape.COPIED, 1));
  }

  @Test
  void aRunWhoseServerStopsAtEveryChunkGoesOnOrIsResumed() {
    holds(CrashPoint.byTurns(chunks), new StoppedServer(ClinvarShape.COPIED, 1));
  }

  private static void holds(List<CrashPoint> points, Disaster disaster) {
    try (disaster) {
      new CrashContract(ClinvarShape.COPIED, disaster).aRunBrokenOffAtEachOf(points);
    }
  }
}
