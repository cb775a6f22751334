package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** As {@link CrashMatrixTest} at many more points, in both shapes, with one worker and several. */
@Tag("long")
@Timeout(3600)
class WholeCrashMatrixTest {

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aProcessKilledAnywhereIsResumed(ClinvarShape shape) {
    everywhere(shape, new KilledProcess(shape, 1));
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aRunWhoseBackendsAreTerminatedAnywhereGoesOnOrIsResumed(ClinvarShape shape) {
    everywhere(shape, new TerminatedBackends(shape, 1));
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aRunWhoseServerStopsAnywhereGoesOnOrIsResumed(ClinvarShape shape) {
    everywhere(shape, new StoppedServer(shape, 1));
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void severalWorkersKilledTogetherAreResumed(ClinvarShape shape) {
    somewhere(shape, new KilledProcess(shape, 3));
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void severalWorkersTerminatedTogetherGoOnOrAreResumed(ClinvarShape shape) {
    somewhere(shape, new TerminatedBackends(shape, 3));
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void severalWorkersWhoseServerStopsGoOnOrAreResumed(ClinvarShape shape) {
    somewhere(shape, new StoppedServer(shape, 3));
  }

  private static void everywhere(ClinvarShape shape, Disaster disaster) {
    try (disaster) {
      new CrashContract(shape, disaster).aRunBrokenOffAtEachOf(points(shape));
    }
  }

  private static void somewhere(ClinvarShape shape, Disaster disaster) {
    try (disaster) {
      new CrashContract(shape, disaster).aRunBrokenOffAtSomeOf(points(shape));
    }
  }

  private static List<CrashPoint> points(ClinvarShape shape) {
    CrashDatabase.Undisturbed undisturbed = CrashDatabase.undisturbed(shape);
    int chunks = undisturbed.chunks();
    List<CrashPoint> points = new ArrayList<>(CrashPoint.boundaries(chunks));
    points.addAll(CrashPoint.inside(chunks, 1, 3, 6, 10, CrashPoint.LAST));
    points.addAll(CrashPoint.planning(undisturbed.chunksBeforeStages(), 101));
    points.addAll(
        CrashPoint.planning(undisturbed.chunksBeforeStages(), CrashPoint.LAST_OF_PLANNING));
    return points;
  }
}
