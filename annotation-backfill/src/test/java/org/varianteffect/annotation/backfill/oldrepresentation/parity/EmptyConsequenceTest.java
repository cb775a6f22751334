package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.parity.PlainDatabase.Reached;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** VEP was asked and found nothing: a row without a consequence, or with an empty string. */
class EmptyConsequenceTest {

  /** Variant 21 had a consequence, 22 was asked in vain: then the pipeline asks again, in vain. */
  private static final String THE_PIPELINE_FINDS_NOTHING =
      """
      UPDATE mapped_variants SET vep_functional_consequence = NULL WHERE id = 24022;
      WITH ended AS (
        UPDATE vep_allele_consequences AS c SET valid_to = '2025-01-01'
        FROM mapping_record_alleles AS l JOIN mapping_records AS r ON r.id = l.mapping_record_id
        WHERE c.valid_to IS NULL AND l.allele_id = c.allele_id AND r.valid_to IS NULL AND r.variant_id IN (21, 22)
        RETURNING c.allele_id)
      INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from)
      SELECT e.allele_id, %s, '115', '2025-01-01', '2025-01-01' FROM ended AS e
      """;

  /** 32 was asked in vain, and 31, of the same allele now, never. */
  private static final String ONE_OF_TWO_WAS_ASKED =
      """
      UPDATE mapped_variants SET vep_functional_consequence = NULL WHERE id = 24032;
      UPDATE mapped_variants AS m
      SET vep_functional_consequence = NULL, vep_access_date = NULL, post_mapped = shared.post_mapped, clingen_allele_id = shared.clingen_allele_id,
          hgvs_assay_level = shared.hgvs_assay_level, hgvs_g = shared.hgvs_g, hgvs_c = shared.hgvs_c, hgvs_p = shared.hgvs_p
      FROM mapped_variants AS shared
      WHERE m.id = 24031 AND shared.id = 24032
      """;

  private final List<ParityDifference> found = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "''"})
  void ofThePipelineIsExplained(String none) {
    try (TestDatabase database = backfilledAfter(THE_PIPELINE_FINDS_NOTHING.formatted(none))) {
      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(differencesOf("21"))
          .contains(
              "L1 vep_functional_consequence SHADOWED_BY_NATIVE",
              "L5 vep.vep_functional_consequence SHADOWED_BY_NATIVE");
      assertThat(differencesOf("22"))
          .filteredOn(one -> one.startsWith("L1 "))
          .contains("L1 vep_access_date NATIVE")
          .allMatch(one -> one.endsWith(" NATIVE"));
      assertThat(report.parity().isClean()).isTrue();
    }
  }

  @Test
  void ofAnotherVariantWithTheAlleleIsExplained() {
    try (TestDatabase database = backfilledAfter(ONE_OF_TWO_WAS_ASKED)) {
      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(differencesOf("31")).contains("L1 vep_access_date SHARED_ALLELE");
      assertThat(report.parity().isClean()).isTrue();
    }
  }

  @Test
  void asAnEmptyStringInARowOfOursIsUnexplained() {
    try (TestDatabase database = backfilledAfter(ONE_OF_TWO_WAS_ASKED)) {
      database.execute(
          """
          UPDATE vep_allele_consequences SET functional_consequence = ''
          WHERE valid_to IS NULL AND functional_consequence IS NULL""");

      PlainDatabase.verify(database, found);

      assertThat(differencesOf("31")).contains("L1 vep_functional_consequence null");
      assertThat(differencesOf("32")).contains("L1 vep_functional_consequence null");
    }
  }

  private static TestDatabase backfilledAfter(String change) {
    TestDatabase database = PlainDatabase.at(ClinvarShape.COPIED, Reached.BACKFILL);
    database.execute(change);
    PlainDatabase.backfill(database);
    return database;
  }

  /** Reader, subject and explanation, or null, of each difference of a variant. */
  private List<String> differencesOf(String number) {
    return found.stream()
        .filter(one -> one.variantUrn().endsWith("#" + number))
        .map(one -> one.reader() + " " + one.subject() + " " + one.explanation())
        .toList();
  }
}
