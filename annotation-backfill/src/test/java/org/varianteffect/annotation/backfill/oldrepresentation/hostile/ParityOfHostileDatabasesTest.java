package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;

/**
 * Whatever the old data are like, each difference that a backfill makes to a reader has its reason.
 */
class ParityOfHostileDatabasesTest extends HostileProperties {
  private static final String SEED = "20261126";

  @Property(
      tries = 12,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void everyDifferenceIsExplained(@ForAll("copiedShape") OldDatabase database) {
    copied.everyDifferenceOfResultsIsExplained(database);
  }

  @Property(
      tries = 6,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void everyDifferenceIsExplainedInTheRenamedShape(@ForAll("renamedShape") OldDatabase database) {
    renamed.everyDifferenceOfResultsIsExplained(database);
  }

  @Property(
      tries = 5,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void everyDifferenceIsExplainedWhereAnAlleleHoldsOneHgvs(
      @ForAll("copiedShapeWithOneHgvs") OldDatabase database) {
    copiedWithOneHgvs.everyDifferenceOfResultsIsExplained(database);
  }

  @Property(
      tries = 5,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void everyDifferenceIsExplainedWhereProteinProxiesAreClosed(
      @ForAll("copiedShape") OldDatabase database) {
    copied.everyDifferenceOfResultsIsExplainedWhereProteinProxiesAreClosed(database);
  }

  @Property(
      tries = 6,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void everyDifferenceIsExplainedAfterChanges(@ForAll("changes") Change change) {
    copied.everyDifferenceOfResultsIsExplainedAfterChanges(change);
  }
}
