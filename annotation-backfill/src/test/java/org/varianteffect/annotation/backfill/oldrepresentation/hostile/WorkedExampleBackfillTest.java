package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.AnomalyRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.GnomadRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Outcome;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.RecordRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.Span;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.VepRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.WorkedExample;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** Two variants that share an allele, and were annotated at different times: worked by hand. */
class WorkedExampleBackfillTest {

  private static final JsonNode ALLELE = HostileDocuments.allele("T", null);

  private static Outcome outcome;

  @BeforeAll
  static void backfill() throws SQLException {
    try (HostileBed bed = new HostileBed(ClinvarShape.COPIED)) {
      bed.execute(
          """
          DELETE FROM clinical_controls;
          INSERT INTO variants (id, data, scoreset_id) VALUES (7, '{}', 1), (8, '{}', 1);
          UPDATE gnomad_variants SET db_version = 'v3.1.2' WHERE id = 5;
          INSERT INTO gnomad_variants (id, db_name, db_identifier, db_version, allele_count, allele_number, allele_frequency)
          VALUES (9, 'gnomAD', '1-10-A-T', 'v4.1', 1, 100, 0.01);
          """);
      bed.lay(WorkedExample.database(ALLELE));
      outcome = bed.outcome(bed.backfill());
    }
  }

  @Test
  void recordsFollowEachOtherAndTheLastIsLive() {
    assertThat(outcome.rows().records())
        .extracting(RecordRow::variantId, RecordRow::window)
        .containsExactlyInAnyOrder(
            tuple(7, span("2023-02-01", "2024-06-01")),
            tuple(7, span("2024-06-01", null)),
            tuple(8, span("2024-01-01", null)));
  }

  @Test
  void theLaterReleaseOfGnomadTakesOver() {
    assertThat(outcome.rows().gnomad())
        .extracting(GnomadRow::gnomadVariantId, GnomadRow::window)
        .containsExactlyInAnyOrder(
            tuple(5, span("2023-02-01", "2024-06-01")), tuple(9, span("2024-06-01", null)));
  }

  @Test
  void theConsequenceAskedForLastHoldsAtEachInstant() {
    assertThat(outcome.rows().vep())
        .extracting(VepRow::consequence, VepRow::sourceVersion, VepRow::accessDate, VepRow::window)
        .containsExactlyInAnyOrder(
            tuple("missense_variant", "109", day("2023-02-10"), span("2023-02-01", "2024-01-01")),
            tuple(
                "splice_region_variant",
                "110",
                day("2024-01-05"),
                span("2024-01-01", "2024-06-01")),
            tuple("missense_variant", "112", day("2024-06-20"), span("2024-06-01", null)));
  }

  @Test
  void whatDoesNotHoldThroughoutIsShadowed() {
    assertThat(outcome.anomalies())
        .containsExactlyInAnyOrder(
            new AnomalyRow("SHADOWED", 7, 70, "vep", "missense_variant"),
            new AnomalyRow("SHADOWED", 8, 80, "vep", "splice_region_variant"));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Span span(String from, String to) {
    return new Span(
        day(from).atStartOfDay(ZoneOffset.UTC).toInstant(),
        to == null ? null : day(to).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
