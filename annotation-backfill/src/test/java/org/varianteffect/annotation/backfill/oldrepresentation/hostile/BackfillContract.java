package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Outcome;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Reference;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VrsIdentity;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ProteinProxies;

/**
 * What has to be true of the backfill of any database; run in a short and in a long form. One at a
 * time: a shrinking that took too long goes on in the background while the next property starts.
 */
record BackfillContract(HostileBed bed) {

  synchronized void theResultIsThatOfTheReference(OldDatabase database) {
    bed.lay(database);

    int unused = bed.backfill();

    assertThat(Difference.between(reference(database), bed.outcome(unused))).isEmpty();
  }

  synchronized void proteinProxiesCloseWhenTheRunStarts(OldDatabase database) {
    bed.lay(database);

    int unused = bed.backfill(BackfillOptions.defaults().withProteinProxies(ProteinProxies.CLOSE));

    Outcome expected =
        Reference.of(
            database,
            VrsIdentity.INSTANCE,
            bed.rules().closingProteinProxies(HostileBed.RUN_START));
    assertThat(Difference.between(expected, bed.outcome(unused))).isEmpty();
  }

  synchronized void smallChunksAndSeveralWorkersChangeNothing(OldDatabase database) {
    bed.lay(database);

    int unused = bed.backfill(BackfillOptions.defaults().withWorkers(2).withBatchSize(1));

    assertThat(Difference.between(reference(database), bed.outcome(unused))).isEmpty();
  }

  synchronized void aSecondRunWritesNothing(OldDatabase database) {
    bed.lay(database);
    bed.backfill();
    List<String> versions = bed.versions();
    Outcome first = bed.outcome(0);

    bed.backfill();

    assertThat(bed.versions()).isEqualTo(versions);
    assertThat(Difference.between(first, bed.outcome(0))).isEmpty();
  }

  synchronized void aRunAfterChangesEndsWhereAFirstRunWould(Change change) {
    bed.lay(change.before());
    bed.backfill();
    bed.execute(change.script());

    int unused = bed.backfill();

    assertThat(Difference.exceptEvents(reference(change.after()), bed.outcome(unused))).isEmpty();
  }

  synchronized void everyDifferenceOfResultsIsExplained(OldDatabase database) {
    bed.lay(database);
    bed.backfill();

    assertThat(bed.parity().examples()).isEmpty();
  }

  synchronized void everyDifferenceOfResultsIsExplainedWhereProteinProxiesAreClosed(
      OldDatabase database) {
    bed.lay(database);
    bed.backfill(BackfillOptions.defaults().withProteinProxies(ProteinProxies.CLOSE));

    assertThat(bed.parity().examples()).isEmpty();
  }

  synchronized void everyDifferenceOfResultsIsExplainedAfterChanges(Change change) {
    bed.lay(change.before());
    bed.backfill();
    bed.execute(change.script());
    bed.backfill();

    assertThat(bed.parity().examples()).isEmpty();
  }

  synchronized void aRollbackLeavesTheNativeRows(OldDatabase database) {
    bed.lay(database);
    bed.backfill();

    bed.rollback();

    assertThat(Difference.between(database.natives(), bed.rows())).isEmpty();
  }

  synchronized void aRollbackAfterChangesLeavesTheNativeRows(Change change) {
    bed.lay(change.before());
    bed.backfill();
    bed.execute(change.script());
    bed.backfill();

    bed.rollback();

    assertThat(Difference.between(change.before().natives(), bed.rows())).isEmpty();
  }

  synchronized void aRunOverAScoreSetTakesItsVariantsOnly(OldDatabase database) {
    bed.lay(database);

    int unused = bed.backfill(over(1));

    Outcome expected = reference(database.restrictedTo(HostileTemplate.variantsOf(1)));
    assertThat(Difference.between(expected, bed.outcome(unused))).isEmpty();
  }

  /**
   * Alleles that both score sets touch are complete after the second run, those of the first only
   * after the first.
   */
  synchronized void runsOverEachScoreSetEndWhereARunOverAllWould(OldDatabase database) {
    bed.lay(database);
    bed.backfill(over(1));

    int unused = bed.backfill(over(2));

    assertThat(Difference.exceptEvents(reference(database), bed.outcome(unused))).isEmpty();
  }

  private static BackfillOptions over(int scoreSet) {
    return BackfillOptions.defaults()
        .withScoreSetUrns(List.of(HostileTemplate.urnOfScoreSet(scoreSet)));
  }

  private Outcome reference(OldDatabase database) {
    return Reference.of(database, VrsIdentity.INSTANCE, bed.rules());
  }
}
