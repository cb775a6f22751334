package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two variants that share an allele, and were annotated at different times. */
class WorkedExampleTest {

  private static final JsonNode ALLELE = JsonNodeFactory.instance.objectNode().put("id", "a");

  private final Outcome outcome =
      Reference.of(
          WorkedExample.database(ALLELE),
          document ->
              Optional.of(new Identity.Identified(document.get("id").asText(), document, false)),
          Rules.PLAIN);

  @Test
  void recordsFollowEachOtherAndTheLastIsLive() {
    assertThat(outcome.rows().records())
        .extracting(RecordRow::variantId, RecordRow::window)
        .containsExactly(
            tuple(7, span("2023-02-01", "2024-06-01")),
            tuple(7, span("2024-06-01", null)),
            tuple(8, span("2024-01-01", null)));
  }

  @Test
  void theLaterReleaseOfGnomadTakesOver() {
    assertThat(outcome.rows().gnomad())
        .containsExactly(
            new GnomadRow("a", 5, span("2023-02-01", "2024-06-01")),
            new GnomadRow("a", 9, span("2024-06-01", null)));
  }

  @Test
  void theConsequenceAskedForLastHoldsAtEachInstant() {
    assertThat(outcome.rows().vep())
        .containsExactly(
            vep("missense_variant", "109", "2023-02-10", span("2023-02-01", "2024-01-01")),
            vep("splice_region_variant", "110", "2024-01-05", span("2024-01-01", "2024-06-01")),
            vep("missense_variant", "112", "2024-06-20", span("2024-06-01", null)));
  }

  @Test
  void whatDoesNotHoldThroughoutIsShadowed() {
    assertThat(outcome.anomalies())
        .containsExactlyInAnyOrder(
            new AnomalyRow("SHADOWED", 7, 70, "vep", "missense_variant"),
            new AnomalyRow("SHADOWED", 8, 80, "vep", "splice_region_variant"));
  }

  private static VepRow vep(String consequence, String version, String asked, Span window) {
    return new VepRow("a", consequence, version, LocalDate.parse(asked), window);
  }

  private static Span span(String from, String to) {
    return new Span(instant(from), to == null ? null : instant(to));
  }

  private static Instant instant(String date) {
    return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
