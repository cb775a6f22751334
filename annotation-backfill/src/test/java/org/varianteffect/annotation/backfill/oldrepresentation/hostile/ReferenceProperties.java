package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ClinvarRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Outcome;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Reference;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Rules;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VrsIdentity;

/** The reference itself keeps the promises of conservation. */
class ReferenceProperties {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void everyMappingHasARecordOrAReason(@ForAll("databases") OldDatabase database) {
    Outcome outcome = outcome(database);
    long reasons =
        outcome.anomalies().stream()
            .filter(
                one -> List.of("NO_LEVEL", "NATIVE_VARIANT", "QUARANTINED").contains(one.kind()))
            .count();
    int backfilled = outcome.rows().records().size() - database.natives().records().size();
    assertThat(backfilled + reasons).isEqualTo(database.mappings().size());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
  void timelinesNeverOverlap(@ForAll("databases") OldDatabase database) {
    Outcome outcome = outcome(database);
    var rows = outcome.rows();
    assertSound(rows.records(), RecordRow::variantId, RecordRow::window);
    assertSound(rows.gnomad(), GnomadRow::alleleDigest, GnomadRow::window);
    assertSound(rows.vep(), VepRow::alleleDigest, VepRow::window);
    assertSound(
        rows.clinvar(), row -> List.of(row.alleleDigest(), row.control()), ClinvarRow::window);
  }

  @Provide
  Arbitrary<OldDatabase> databases() {
    return HostileDatabases.copied();
  }

  private static Outcome outcome(OldDatabase database) {
    return Reference.of(database, VrsIdentity.INSTANCE, Rules.PLAIN);
  }

  private static <T> void assertSound(
      List<T> rows, Function<T, Object> key, Function<T, Span> window) {
    List<T> seen = new ArrayList<>();
    for (T row : rows) {
      for (T other : seen) {
        if (Objects.equals(key.apply(row), key.apply(other))) {
          assertThat(overlap(window.apply(row), window.apply(other)))
              .as("%s overlaps %s", row, other)
              .isFalse();
        }
      }
      seen.add(row);
    }
  }

  private static boolean overlap(Span one, Span other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && (one.covers(other.from()) || other.covers(one.from()));
  }
}
