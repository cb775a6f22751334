package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.varianteffect.annotation.backfill.oldrepresentation.readers.ReaderComparison;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;

/** On hostile databases, too, readers tell what they told, unless an anomaly or a rule says why. */
class ReadersOfHostileDatabasesTest extends HostileProperties {

  @Property(
      tries = 12,
      edgeCases = EdgeCasesMode.NONE,
      seed = "20261126",
      shrinking = ShrinkingMode.BOUNDED)
  void readersLoseNothingWithoutAReason(@ForAll("copiedShape") OldDatabase database) {
    nothingIsLostWithoutAReason(database);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  @Tag("long")
  void readersLoseNothingWithoutAReasonInManyDatabases(
      @ForAll("copiedShape") OldDatabase database) {
    nothingIsLostWithoutAReason(database);
  }

  private static synchronized void nothingIsLostWithoutAReason(OldDatabase database) {
    HostileBed bed = copied.bed();
    bed.lay(database);
    bed.backfill();

    ReaderComparison readers = new ReaderComparison(bed.database(), bed.dataSource());

    assertThat(readers.lostWithoutReason()).isEmpty();
  }
}
