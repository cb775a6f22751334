package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import java.sql.SQLException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** On hostile databases the backfill does what the rules say, row for row, anomaly for anomaly. */
class BackfillOfHostileDatabasesTest {
  /** The same databases in every build; the long form draws new ones each time. */
  private static final String SEED = "20261122";

  private static BackfillContract copied;
  private static BackfillContract renamed;

  @BeforeContainer
  static void open() throws SQLException {
    copied = new BackfillContract(new HostileBed(ClinvarShape.COPIED));
    renamed = new BackfillContract(new HostileBed(ClinvarShape.RENAMED));
  }

  @AfterContainer
  static void close() throws SQLException {
    copied.bed().close();
    renamed.bed().close();
  }

  @Property(
      tries = 80,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReference(@ForAll("copiedShape") OldDatabase database) {
    copied.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 25,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void theResultIsThatOfTheReferenceInTheRenamedShape(
      @ForAll("renamedShape") OldDatabase database) {
    renamed.theResultIsThatOfTheReference(database);
  }

  @Property(
      tries = 10,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void proteinProxiesCloseWhenTheRunStarts(@ForAll("copiedShape") OldDatabase database) {
    copied.proteinProxiesCloseWhenTheRunStarts(database);
  }

  @Property(
      tries = 10,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void smallChunksAndSeveralWorkersChangeNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.smallChunksAndSeveralWorkersChangeNothing(database);
  }

  @Property(
      tries = 15,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aSecondRunWritesNothing(@ForAll("copiedShape") OldDatabase database) {
    copied.aSecondRunWritesNothing(database);
  }

  @Property(
      tries = 25,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRunAfterChangesEndsWhereAFirstRunWould(@ForAll("changes") Change change) {
    copied.aRunAfterChangesEndsWhereAFirstRunWould(change);
  }

  @Property(
      tries = 15,
      edgeCases = EdgeCasesMode.NONE,
      seed = SEED,
      shrinking = ShrinkingMode.BOUNDED)
  void aRollbackLeavesTheNativeRows(@ForAll("copiedShape") OldDatabase database) {
    copied.aRollbackLeavesTheNativeRows(database);
  }

  @Provide
  Arbitrary<OldDatabase> copiedShape() {
    return HostileDatabases.copied();
  }

  @Provide
  Arbitrary<OldDatabase> renamedShape() {
    return HostileDatabases.renamed();
  }

  @Provide
  Arbitrary<Change> changes() {
    return HostileDatabases.changes();
  }
}
