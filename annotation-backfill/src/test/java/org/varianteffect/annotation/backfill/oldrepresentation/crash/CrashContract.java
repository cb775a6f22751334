package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** What has to be true of a run however it is broken off. */
record CrashContract(ClinvarShape shape, Disaster disaster) {
  /**
   * Breaks one run off at each of the points, and resumes it each time: it ends where a run ends
   * that nobody broke off, and there is nothing left to do.
   */
  void aRunBrokenOffAtEachOf(List<CrashPoint> planted) {
    CrashPoints points = CrashPoints.installIn(disaster.watching());
    points.plant(planted);

    int strikes = carryThrough(points);

    assertThat(points.left()).as("points that no run came to").isEmpty();
    assertThat(strikes).isEqualTo(planted.size());
    endsAsIfUndisturbed();
  }

  /** As above with several workers, of which none need come to a certain point. */
  void aRunBrokenOffAtSomeOf(List<CrashPoint> planted) {
    CrashPoints points = CrashPoints.installIn(disaster.watching());
    points.plant(planted);

    int strikes = carryThrough(points);

    assertThat(strikes).isGreaterThan(planted.size() / 4);
    points.left().forEach(points::lift);
    endsAsIfUndisturbed();
  }

  private void endsAsIfUndisturbed() {
    DataSource watching = disaster.watching();
    assertThat(CrashDatabase.undisturbed(shape).content().differencesOf(NewContent.of(watching)))
        .isEmpty();
    BackfillSummary again =
        new Backfill(
                watching, CrashDatabase.options(), BackfillListener.silent(), CrashDatabase.CLOCK)
            .run();
    assertThat(again.writtenPerTable()).isEmpty();
    assertThat(again.conservation().isClean()).as("%s", again.conservation()).isTrue();
  }

  private int carryThrough(CrashPoints points) {
    RunUnderWay run = disaster.start(false);
    int strikes = 0;
    int resumed = 0;
    while (!run.hasFinished()) {
      Optional<CrashPoint> reached = points.await(run::hasEnded);
      if (reached.isPresent()) {
        disaster.strike(run);
        points.lift(reached.get());
        strikes++;
      } else if (!run.hasFinished()) {
        assertThat(resumed++).as("resumed in vain: %s", run.lastWords()).isLessThan(strikes);
        run = disaster.start(true);
      }
    }
    return strikes;
  }
}
