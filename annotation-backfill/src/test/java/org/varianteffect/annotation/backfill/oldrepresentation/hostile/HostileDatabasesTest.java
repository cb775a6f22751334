package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AnomalyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Reference;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Rules;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VrsIdentity;

/** Hostile databases are hostile enough. */
class HostileDatabasesTest {

  @Example
  void theyHoldEveryKindOfAnomaly() {
    Map<String, Integer> kinds = new TreeMap<>();
    HostileDatabases.copied()
        .sampleStream()
        .limit(300)
        .flatMap(
            database ->
                Reference.of(database, VrsIdentity.INSTANCE, Rules.PLAIN).anomalies().stream())
        .map(AnomalyRow::kind)
        .forEach(kind -> kinds.merge(kind, 1, Integer::sum));

    assertThat(kinds)
        .containsOnlyKeys(
            "ALLELE_FIELD_CONFLICT",
            "CONTROL_CONFLICT",
            "IDENTITY_DRIFT",
            "LIVE_PRECEDES_HISTORY",
            "MULTIPLE_CURRENT",
            "NATIVE_VARIANT",
            "NO_ALLELE",
            "NO_CURRENT",
            "NO_LEVEL",
            "QUARANTINED",
            "SHADOWED",
            "SHADOWED_BY_NATIVE",
            "UNIDENTIFIABLE_VRS");
  }
}
