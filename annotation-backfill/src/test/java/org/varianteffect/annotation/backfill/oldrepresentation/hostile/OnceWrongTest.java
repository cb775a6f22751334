package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldMapping;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** The smallest databases on which the backfill was once wrong. */
class OnceWrongTest {

  private static final JsonNode ALLELE = HostileDocuments.allele("A", null);

  private static final int LAST_DAY = 9;

  private static final String QUARANTINED =
      "SELECT detail ->> 'reason' AS reason FROM annotation_backfill.anomalies WHERE kind = 'QUARANTINED'";

  private static BackfillContract contract;

  @BeforeAll
  static void open() throws SQLException {
    contract = new BackfillContract(new HostileBed(ClinvarShape.COPIED));
  }

  @AfterAll
  static void close() throws SQLException {
    contract.bed().close();
  }

  @Test
  void anInfiniteModificationDateMattersNotToTheLiveMapping() {
    contract.theResultIsThatOfTheReference(modified(mapping(ALLELE, ALLELE), LocalDate.MAX));
  }

  @Test
  void aMappingWithAnInfiniteVepDateIsSetAsideAndItsSiblingsAreAsIfItWereNotThere() {
    OldMapping asked = asked(mapping(ALLELE, ALLELE), LocalDate.MAX);
    OldDatabase database =
        History.database(List.of(asked, History.mapping(101, 1, false, 5, LAST_DAY)));

    contract.theResultIsThatOfTheReference(database);

    assertThat(contract.bed().database().rows(QUARANTINED))
        .extracting(row -> row.get("reason"))
        .containsExactly("impossible vep_access_date infinity");
    assertThat(contract.bed().rows().records())
        .extracting(record -> record.run().apiVersion())
        .containsExactly("101");
    assertThat(contract.bed().parity().examples()).isEmpty();
  }

  @Test
  void aReferenceDocumentThatIsJsonNullBecomesSqlNull() {
    contract.theResultIsThatOfTheReference(
        History.database(List.of(mapping(NullNode.instance, ALLELE))));
  }

  @Test
  void aMappingWhoseDocumentIsJsonNullHasNoAlleleAndIsNotUnidentifiable() {
    contract.theResultIsThatOfTheReference(
        History.database(List.of(mapping(null, NullNode.instance))));
  }

  @Test
  void theAnomaliesOfAVariantThatLostItsMappingsGoToo() {
    OldDatabase before = History.database(List.of(named(mapping(null, null), "no level")));
    OldDatabase after = History.database(List.of());

    contract.aRunAfterChangesEndsWhereAFirstRunWould(Change.of(before, after, Set.of(100)));
  }

  private static OldDatabase modified(OldMapping mapping, LocalDate modified) {
    return History.database(
        List.of(
            new OldMapping(
                mapping.id(),
                mapping.variantId(),
                mapping.current(),
                mapping.mappedDate(),
                modified,
                mapping.documents(),
                mapping.names(),
                mapping.vep(),
                mapping.run())));
  }

  private static OldMapping asked(OldMapping mapping, LocalDate date) {
    return new OldMapping(
        mapping.id(),
        mapping.variantId(),
        mapping.current(),
        mapping.mappedDate(),
        mapping.modificationDate(),
        mapping.documents(),
        mapping.names(),
        new OldMapping.Vep("missense_variant", date),
        mapping.run());
  }

  private static OldMapping named(OldMapping mapping, String level) {
    return new OldMapping(
        mapping.id(),
        mapping.variantId(),
        mapping.current(),
        mapping.mappedDate(),
        mapping.modificationDate(),
        mapping.documents(),
        new OldMapping.Names(level, null, null, null, null, null),
        mapping.vep(),
        mapping.run());
  }

  private static OldMapping mapping(JsonNode preMapped, JsonNode postMapped) {
    OldMapping plain = History.mapping(100, 1, true, 3, 3);
    return new OldMapping(
        plain.id(),
        plain.variantId(),
        plain.current(),
        plain.mappedDate(),
        plain.modificationDate(),
        new OldMapping.Documents(preMapped, postMapped),
        plain.names(),
        plain.vep(),
        plain.run());
  }
}
