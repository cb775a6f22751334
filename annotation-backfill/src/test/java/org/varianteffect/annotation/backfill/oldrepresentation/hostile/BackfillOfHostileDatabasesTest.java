package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;

/** On hostile databases the backfill does what the rules say, row for row, anomaly for anomaly. */
class BackfillOfHostileDatabasesTest extends HostileProperties {
  /** The same databases in every build; the long form draws new ones each time. */
  private static final String SEED = "20261122";

  @Property(
      tries = 60,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReference(@ForAll("copiedShape") OldDatabase database) {
    copied.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 20,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceInTheRenamedShape(
      @ForAll("renamedShape") OldDatabase database) {
    renamed.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 20,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceInTheRenamedShapeWhereAnAlleleHoldsOneHgvs(
      @ForAll("renamedShapeWithOneHgvs") OldDatabase database) {
    renamedWithOneHgvs.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void proteinProxiesCloseWhenTheRunStarts(@ForAll("copiedShape") OldDatabase database) {
    copied.proteinProxiesCloseWhenTheRunStarts(database);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void smallChunksAndSeveralWorkersChangeNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.smallChunksAndSeveralWorkersChangeNothing(database);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRunOverAScoreSetTakesItsVariantsOnly(@ForAll("copiedShape") OldDatabase database) {
    copied.aRunOverAScoreSetTakesItsVariantsOnly(database);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void runsOverEachScoreSetEndWhereARunOverAllWould(@ForAll("copiedShape") OldDatabase database) {
    copied.runsOverEachScoreSetEndWhereARunOverAllWould(database);
  }

  @Property(
      tries = 10,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aSecondRunWritesNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.aSecondRunWritesNothing(database);
  }

  @Property(
      tries = 6,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aSecondRunWritesNothingWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.aSecondRunWritesNothing(database);
  }

  @Property(
      tries = 16,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRunAfterChangesEndsWhereAFirstRunWould(@ForAll("changes") Change change) {
    copied.aRunAfterChangesEndsWhereAFirstRunWould(change);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRunAfterChangesEndsWhereAFirstRunWouldWhereAnAlleleHoldsOneHgvs(
      @ForAll("changesWithOneHgvs") Change change) {
    copiedWithOneHgvs.aRunAfterChangesEndsWhereAFirstRunWould(change);
  }

  @Property(
      tries = 8,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRollbackLeavesTheNativeRows(@ForAll("copiedShape") OldDatabase database) {
    copied.aRollbackLeavesTheNativeRows(database);
  }

  @Property(
      tries = 12,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRollbackAfterChangesLeavesTheNativeRows(@ForAll("changes") Change change) {
    copied.aRollbackAfterChangesLeavesTheNativeRows(change);
  }

  @Property(
      tries = 4,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRollbackLeavesTheNativeRowsWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.aRollbackLeavesTheNativeRows(database);
  }
}
