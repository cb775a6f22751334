package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.varianteffect.annotation.model.mapping.Allele;

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
}
