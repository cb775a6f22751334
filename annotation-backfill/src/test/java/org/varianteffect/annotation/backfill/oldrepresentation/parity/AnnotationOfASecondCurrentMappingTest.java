package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.parity.PlainDatabase.Reached;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Variant 1 has two current mappings to one allele: the newer one says nothing of gnomAD and
 * ClinVar, the older one, which becomes history, does. Variant 101 says the same of the allele. So
 * the variant has the annotation before and after, and its line of CSV afterwards only. What the
 * older one alone says is lost, which explains nothing but itself.
 */
class AnnotationOfASecondCurrentMappingTest {
  private static final String ANOTHER_MAPPING =
      """
      INSERT INTO mapped_variants (id, variant_id, pre_mapped, post_mapped, vrs_version, error_message, modification_date, mapped_date, mapping_api_version,
        current, alignment_level, clingen_allele_id, vep_functional_consequence, vep_access_date, hgvs_assay_level, hgvs_g, hgvs_c, hgvs_p)
      SELECT %d, %d, pre_mapped, post_mapped, vrs_version, error_message, modification_date, date '%s', mapping_api_version,
             current, alignment_level, clingen_allele_id, vep_functional_consequence, vep_access_date, hgvs_assay_level, hgvs_g, hgvs_c, hgvs_p
      FROM mapped_variants
      WHERE id = 24001;
      """;

  private static final String SHARING =
      """
      INSERT INTO variants (id, urn, data, scoreset_id, hgvs_pro, creation_date, modification_date)
      VALUES (101, 'urn:mavedb:00000001-a-1#101', '{}', 1, 'p.=', '2023-01-01', '2023-01-01');
      """
          + ANOTHER_MAPPING.formatted(30001, 1, "2024-01-02")
          + ANOTHER_MAPPING.formatted(30101, 101, "2024-01-01");

  private static final String THE_FIRST_SAYS_NOTHING =
      """
      UPDATE mapped_variants
      SET clingen_allele_id = NULL, vep_functional_consequence = NULL, vep_access_date = NULL, hgvs_assay_level = NULL, hgvs_g = NULL, hgvs_c = NULL, hgvs_p = NULL
      WHERE id = 30001""";

  private enum Source {
    CLINVAR(
        "INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id) VALUES (30101, 1), (24001, 3)",
        "DELETE FROM mapped_variants_clinical_controls WHERE mapped_variant_id = 30101",
        """
        UPDATE clinvar_allele_links SET clinvar_control_id = (SELECT id FROM clinvar_controls WHERE db_identifier = '2')
        WHERE valid_to IS NULL AND clinvar_control_id = (SELECT id FROM clinvar_controls WHERE db_identifier = '1')""",
        "DELETE FROM annotation_backfill.written_clinvar_allele_links",
        "clinvar.clinical_significance",
        "clinvar.clinical_review_status"),
    GNOMAD(
        "INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id) VALUES (30101, 4001), (24001, 4003)",
        "DELETE FROM gnomad_variants_mapped_variants WHERE mapped_variant_id = 30101",
        "UPDATE gnomad_allele_links SET gnomad_variant_id = 4002 WHERE valid_to IS NULL AND gnomad_variant_id = 4001",
        "DELETE FROM annotation_backfill.written_gnomad_allele_links",
        "gnomad.gnomad_af",
        "gnomad.gnomad_version");

    private final String saidByAnother;
    private final String saidNoLonger;
    private final String anotherHeld;
    private final String allOfThePipeline;
    private final List<String> cells;

    Source(
        String saidByAnother,
        String saidNoLonger,
        String anotherHeld,
        String allOfThePipeline,
        String... cells) {
      this.saidByAnother = saidByAnother;
      this.saidNoLonger = saidNoLonger;
      this.anotherHeld = anotherHeld;
      this.allOfThePipeline = allOfThePipeline;
      this.cells = List.of(cells);
    }

    private String[] allAre(String verdict) {
      return cells.stream().map(cell -> cell + " " + verdict).toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @CsvSource({"COPIED, CLINVAR", "RENAMED, CLINVAR", "COPIED, GNOMAD", "RENAMED, GNOMAD"})
  void isGainedByTheLineOfTheFirstWhereAnotherVariantSharesIt(ClinvarShape shape, Source source) {
    try (TestDatabase database = shared(shape, source)) {
      List<ParityDifference> found = new ArrayList<>();

      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(cellsOfTheFirst(found)).containsOnly(source.allAre("gained SHARED_ALLELE"));
      assertThat(report.parity().isClean()).isTrue();
    }
  }

  @Test
  void isGainedLikeAllThatTheFirstDoesNotSay() {
    try (TestDatabase database = PlainDatabase.at(ClinvarShape.COPIED, Reached.BACKFILL)) {
      database.execute(
          SHARING
              + Source.CLINVAR.saidByAnother
              + ";"
              + Source.GNOMAD.saidByAnother
              + ";"
              + THE_FIRST_SAYS_NOTHING);
      PlainDatabase.backfill(database);
      List<ParityDifference> found = new ArrayList<>();

      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(cellsOfTheFirst(found))
          .contains(Source.CLINVAR.allAre("gained SHARED_ALLELE"))
          .contains(Source.GNOMAD.allAre("gained SHARED_ALLELE"));
      assertThat(found)
          .filteredOn(one -> one.reader().equals("L1") && "SHARED_ALLELE".equals(one.explanation()))
          .extracting(ParityDifference::subject)
          .contains("vep_functional_consequence", "clingen_allele_id", "hgvs_c");
      assertThat(report.parity().isClean()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"COPIED, CLINVAR", "RENAMED, CLINVAR", "COPIED, GNOMAD", "RENAMED, GNOMAD"})
  void isGainedByItWhereThePipelineHoldsIt(ClinvarShape shape, Source source) {
    assertThat(cellsAfter(shape, source, source.saidNoLonger + ";" + source.allOfThePipeline))
        .containsOnly(source.allAre("gained NATIVE"));
  }

  @ParameterizedTest
  @CsvSource({"COPIED, CLINVAR", "RENAMED, CLINVAR", "COPIED, GNOMAD", "RENAMED, GNOMAD"})
  void isUnexplainedWhereNobodyElseSaysSo(ClinvarShape shape, Source source) {
    assertThat(cellsAfter(shape, source, source.saidNoLonger))
        .containsOnly(source.allAre("unexplained null"));
  }

  @ParameterizedTest
  @CsvSource({"COPIED, CLINVAR", "RENAMED, CLINVAR", "COPIED, GNOMAD", "RENAMED, GNOMAD"})
  void isUnexplainedWhereTheAlleleHasAnotherOneInstead(ClinvarShape shape, Source source) {
    assertThat(cellsAfter(shape, source, source.anotherHeld))
        .containsOnly(source.allAre("unexplained null"));
  }

  /** Cells of the first's line that differ, when rows have changed since the backfill. */
  private static List<String> cellsAfter(ClinvarShape shape, Source source, String change) {
    try (TestDatabase database = shared(shape, source)) {
      database.execute(change);
      return cellsOfTheFirst(PlainDatabase.differences(database));
    }
  }

  private static TestDatabase shared(ClinvarShape shape, Source source) {
    TestDatabase database = PlainDatabase.at(shape, Reached.BACKFILL);
    database.execute(SHARING + source.saidByAnother);
    PlainDatabase.backfill(database);
    return database;
  }

  private static List<String> cellsOfTheFirst(List<ParityDifference> found) {
    return found.stream()
        .filter(one -> one.reader().equals("L5") && one.variantUrn().endsWith("#1"))
        .map(one -> one.subject() + " " + one.outcome() + " " + one.explanation())
        .toList();
  }
}
