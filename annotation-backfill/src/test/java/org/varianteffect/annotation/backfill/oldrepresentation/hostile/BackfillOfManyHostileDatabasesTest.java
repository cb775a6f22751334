package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.PropagationMode;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;

/** The same as {@link BackfillOfHostileDatabasesTest} on thousands of databases. */
@Tag("long")
@AddLifecycleHook(value = TimeBudget.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class BackfillOfManyHostileDatabasesTest extends HostileProperties {

  @AfterContainer
  static void report() {
    System.out.print(TimeBudget.report());
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReference(@ForAll("copiedShape") OldDatabase database) {
    copied.theResultIsThatOfTheReference(database);
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceInTheRenamedShape(
      @ForAll("renamedShape") OldDatabase database) {
    renamed.theResultIsThatOfTheReference(database);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.theResultIsThatOfTheReference(database);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceInTheRenamedShapeWhereAnAlleleHoldsOneHgvs(
      @ForAll("renamedShapeWithOneHgvs") OldDatabase database) {
    renamedWithOneHgvs.theResultIsThatOfTheReference(database);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void proteinProxiesCloseWhenTheRunStarts(@ForAll("copiedShape") OldDatabase database) {
    copied.proteinProxiesCloseWhenTheRunStarts(database);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void smallChunksAndSeveralWorkersChangeNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.smallChunksAndSeveralWorkersChangeNothing(database);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRunOverAScoreSetTakesItsVariantsOnly(@ForAll("copiedShape") OldDatabase database) {
    copied.aRunOverAScoreSetTakesItsVariantsOnly(database);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void runsOverEachScoreSetEndWhereARunOverAllWould(@ForAll("copiedShape") OldDatabase database) {
    copied.runsOverEachScoreSetEndWhereARunOverAllWould(database);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aSecondRunWritesNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.aSecondRunWritesNothing(database);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aSecondRunWritesNothingWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.aSecondRunWritesNothing(database);
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRunAfterChangesEndsWhereAFirstRunWould(@ForAll("changes") Change change) {
    copied.aRunAfterChangesEndsWhereAFirstRunWould(change);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRunAfterChangesEndsWhereAFirstRunWouldWhereAnAlleleHoldsOneHgvs(
      @ForAll("changesWithOneHgvs") Change change) {
    copiedWithOneHgvs.aRunAfterChangesEndsWhereAFirstRunWould(change);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRollbackLeavesTheNativeRows(@ForAll("copiedShape") OldDatabase database) {
    copied.aRollbackLeavesTheNativeRows(database);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRollbackAfterChangesLeavesTheNativeRows(@ForAll("changes") Change change) {
    copied.aRollbackAfterChangesLeavesTheNativeRows(change);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void aRollbackLeavesTheNativeRowsWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.aRollbackLeavesTheNativeRows(database);
  }
}
