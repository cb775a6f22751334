package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;

/** Whether a new mapping states what the one in the database does. */
class RemappingTest extends WriterBed {

  @ParameterizedTest
  @MethodSource
  void aRecordIsReplacedWhateverItsDocumentHolds(String stored) {
    Allele allele = database.allele(1);
    writer.supersede(mapped(1, "v1").measures(allele).build());
    database.sql().execute("UPDATE mapping_records SET pre_mapped = '" + stored + "'");
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(mapped(1, "v1").preMapped("{\"a\": 1}", null).measures(allele).build());
    assertThat(windows("mapping_records", "mapping_api_version"))
        .containsExactly(
            "v1 [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)", "v1 [2024-02-01T00:00:00Z, )");
  }

  static List<String> aRecordIsReplacedWhateverItsDocumentHolds() {
    return List.of(
        "null",
        "{\"a\": " + "[".repeat(1500) + "]".repeat(1500) + "}",
        "{\"a\": " + "9".repeat(1500) + "}");
  }

  @Test
  void aLinkThatWasAddedInTheSameTransactionIsPartOfWhatHolds() {
    Allele measured = database.allele(1);
    Allele added = database.allele(2);
    entityManager.getTransaction().begin();
    MappingRecord record = writer.supersede(mapped(1, "v1").measures(measured, 1).build());
    writer.supersede(MappingRecordAllele.derived(record, added, 1));
    MappingRecord same =
        writer.supersede(mapped(1, "v1").measures(measured, 1).translatesTo(added, 1).build());
    MappingRecord without = writer.supersede(mapped(1, "v1").measures(measured, 1).build());
    entityManager.getTransaction().commit();
    assertThat(same).isSameAs(record);
    assertThat(without).isNotEqualTo(record);
    assertThat(liveLinks()).containsExactly(measured.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void linksThatAnotherWorkerChangedAreComparedAsTheyAreNow(boolean together) {
    Allele measured = database.allele(1);
    Allele derived = database.allele(2);
    int id = writer.supersede(bothOf(measured, derived)).id();
    entityManager.getTransaction().begin();
    MappingRecord read = entityManager.find(MappingRecord.class, id);
    MappingRecordAllele link = read.alleles().get(1);
    try (EntityManager other = database.entityManager()) {
      new ValidTimeWriter(other, clock).retire(link);
    }
    MappingRecord again = bothOf(measured, derived);
    if (together) {
      writer.supersedeAll(List.of(again));
    } else {
      writer.supersede(again);
    }
    entityManager.getTransaction().commit();
    assertThat(liveLinks()).containsExactly(measured.id(), derived.id());
  }

  private static MappingRecord bothOf(Allele measured, Allele derived) {
    return mapped(1, "v1").measures(measured, 1).translatesTo(derived, 1).build();
  }

  /** The alleles that the live records link. */
  private static List<Object> liveLinks() {
    return database
        .sql()
        .rows(
            """
            SELECT l.allele_id FROM mapping_records AS r JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
            WHERE r.valid_to IS NULL AND l.valid_to IS NULL ORDER BY l.allele_id""")
        .stream()
        .map(row -> row.get("allele_id"))
        .toList();
  }
}
