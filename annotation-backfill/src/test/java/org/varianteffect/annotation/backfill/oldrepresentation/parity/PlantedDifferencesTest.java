package org.varianteffect.annotation.backfill.oldrepresentation.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.varianteffect.annotation.backfill.VerificationReport;
import org.varianteffect.annotation.backfill.oldrepresentation.parity.PlainDatabase.Reached;
import org.varianteffect.annotation.backfill.verification.ParityDifference;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** One wrong row of each kind in the new tables is found, and named with both values. */
class PlantedDifferencesTest {
  /** Writers keep each of these unique; tables that another tool made may not. */
  private static final String PREPARATION =
      """
      DROP INDEX uq_mapping_records_current, uq_mapping_record_alleles_live, uq_gnomad_allele_links_live, uq_clinvar_allele_links_live,
        uq_vep_allele_consequences_live;
      CREATE FUNCTION live_record(number int) RETURNS int LANGUAGE sql AS
        'SELECT id FROM mapping_records WHERE variant_id = number AND valid_to IS NULL';
      CREATE FUNCTION past_record(number int) RETURNS int LANGUAGE sql AS
        'SELECT id FROM mapping_records WHERE variant_id = number AND valid_to IS NOT NULL';
      CREATE FUNCTION live_allele(number int) RETURNS int LANGUAGE sql AS
        'SELECT allele_id FROM mapping_record_alleles WHERE mapping_record_id = live_record(number) AND is_authoritative';
      UPDATE clinvar_controls SET clinical_significance = 'Pathogenic' WHERE db_identifier = '91';
      """;

  /**
   * Of every kind that concerns mappings, for every fact of every mapping, and none of them true.
   */
  private static final String ANOMALIES_EVERYWHERE =
      """
      INSERT INTO annotation_backfill.anomalies (stage, kind, variant_id, mapped_variant_id, allele_id, source, key, detail)
      SELECT CASE WHEN k.kind IN ('SHADOWED', 'SHADOWED_BY_NATIVE', 'ALLELE_FIELD_CONFLICT', 'HGVS_NOT_HELD') THEN 'timelines' ELSE 'records' END,
             k.kind, w.variant_id, w.mapped_variant_id, w.allele_id, f.source, f.key,
             jsonb_build_object('value', f.value, 'other', f.value, 'kept', 'x', 'from', '2023-01-01')
      FROM annotation_backfill.written_mapping_records AS w
      JOIN mapped_variants AS m ON m.id = w.mapped_variant_id
      LEFT JOIN gnomad_variants_mapped_variants AS g ON g.mapped_variant_id = m.id
      CROSS JOIN unnest(ARRAY['NO_LEVEL', 'NATIVE_VARIANT', 'UNIDENTIFIABLE_VRS', 'IDENTITY_DRIFT', 'NO_ALLELE', 'SHADOWED', 'SHADOWED_BY_NATIVE',
        'MULTIPLE_CURRENT', 'ALLELE_FIELD_CONFLICT', 'HGVS_NOT_HELD']) AS k (kind)
      CROSS JOIN LATERAL (
        VALUES ('mapping', NULL, NULL), ('vep', 'missense_variant', NULL), ('gnomad', g.gnomad_variant_id::text, NULL),
               ('clinvar', w.variant_id::text, NULL), ('allele', 'clingen_allele_id', m.clingen_allele_id), ('allele', 'hgvs_g', m.hgvs_g),
               ('allele', 'hgvs_c', m.hgvs_c), ('allele', 'hgvs_p', m.hgvs_p)
      ) AS f (source, key, value);
      """;

  static Stream<Arguments> eachShapeAtEachPhase() {
    return Arrays.stream(ClinvarShape.values())
        .flatMap(shape -> Arrays.stream(Reached.values()).map(phase -> arguments(shape, phase)));
  }

  @ParameterizedTest
  @MethodSource("eachShapeAtEachPhase")
  void withoutThemEverythingIsTheSame(ClinvarShape shape, Reached reached) {
    try (TestDatabase database = PlainDatabase.at(shape, reached)) {
      List<ParityDifference> found = new ArrayList<>();

      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(found)
          .extracting(one -> one.reader() + " " + one.outcome() + " " + one.explanation())
          .containsOnly("L2 gained TRANSLATION", "L4 gained TRANSLATION")
          .hasSize(8);
      assertThat(report.isClean()).isTrue();
      assertThat(report.parity().readers())
          .extracting(reader -> reader.reader() + " " + reader.same())
          .containsExactly(
              "L1 100",
              shape == ClinvarShape.COPIED ? "L2 200" : "L2 100",
              "L3 2",
              "L4 100",
              "L5 100",
              "L6 104",
              "L7 300",
              "AS_OF 700");
    }
  }

  @ParameterizedTest
  @MethodSource("eachShapeAtEachPhase")
  void eachIsFoundAndNamedWithBothValues(ClinvarShape shape, Reached reached) {
    try (TestDatabase database = PlainDatabase.at(shape, reached)) {
      List<PlantedDifference> planted = PlantedDifference.all();
      database.execute(
          PREPARATION
              + planted.stream().map(PlantedDifference::sql).collect(Collectors.joining("\n")));
      List<ParityDifference> found = new ArrayList<>();

      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(planted).hasSizeGreaterThan(60).filteredOn(one -> !one.isIn(found)).isEmpty();
      assertThat(report.parity().readers()).allMatch(reader -> reader.unexplained() > 0);
    }
  }

  @Test
  void theGateIsClosedByThem() {
    try (TestDatabase database = PlainDatabase.at(ClinvarShape.RENAMED, Reached.CUTOVER)) {
      database.execute("DELETE FROM gnomad_allele_links WHERE gnomad_variant_id = 4007");

      assertThat(PlainDatabase.verify(database, new ArrayList<>()).gateReasons())
          .anyMatch(
              reason ->
                  reason.matches(
                      "verify found [1-9] results of readers that differ, old from new, and nothing explains it: .*"));
    }
  }

  @Test
  void aTranslationThatThePipelineHasEndedAloneIsExplainedByThat() {
    try (TestDatabase database = PlainDatabase.at(ClinvarShape.COPIED, Reached.BACKFILL)) {
      database.execute(
          """
          UPDATE mapping_record_alleles SET valid_to = '2025-01-01'
          WHERE NOT is_authoritative
            AND mapping_record_id IN (SELECT id FROM mapping_records WHERE variant_id IN (96, 98) AND valid_to IS NULL)""");
      List<ParityDifference> found = new ArrayList<>();

      VerificationReport report = PlainDatabase.verify(database, found);

      assertThat(found)
          .filteredOn(one -> one.reader().equals("L6"))
          .isNotEmpty()
          .allMatch(one -> one.outcome().equals("explained") && one.explanation().equals("NATIVE"));
      assertThat(report.isClean()).isTrue();
    }
  }

  @Test
  void noAnomalyExcusesWhatItDoesNotAccountFor() {
    try (TestDatabase database = PlainDatabase.at(ClinvarShape.COPIED, Reached.BACKFILL)) {
      database.execute(ANOMALIES_EVERYWHERE);
      // a row of ours that has ended, with an anomaly that says so, is what the pipeline leaves
      // when it ends one
      List<PlantedDifference> planted =
          PlantedDifference.all().stream().filter(one -> !one.variant().equals("24")).toList();
      database.execute(
          PREPARATION
              + planted.stream().map(PlantedDifference::sql).collect(Collectors.joining("\n")));

      List<ParityDifference> found = PlainDatabase.differences(database);

      assertThat(planted).filteredOn(one -> !one.isIn(found)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"COPIED, BACKFILL", "RENAMED, BACKFILL", "COPIED, CUTOVER", "RENAMED, CUTOVER"})
  void aViewThatGivesAnotherValueInAnyColumnIsFound(ClinvarShape shape, Reached reached) {
    try (TestDatabase database = PlainDatabase.at(shape, reached)) {
      database.execute(
          "CREATE OR REPLACE VIEW v_variant_annotations AS SELECT %s FROM (%s) AS v"
              .formatted(columnsOfTheView(database), definition(database)));

      List<ParityDifference> found = PlainDatabase.differences(database);

      assertThat(found)
          .filteredOn(one -> one.reader().equals("L1") && one.outcome().equals("unexplained"))
          .extracting(ParityDifference::subject)
          .contains("hgvs_nt", "hgvs_pro", "hgvs_splice")
          .containsAll(Columns.OF_MAPPING)
          .contains("(row)");
    }
  }

  /** Each column but the id and the URNs is empty for one variant: the one of its number. */
  private static String columnsOfTheView(TestDatabase database) {
    return database.value(
        """
        SELECT string_agg(
          CASE WHEN attname IN ('variant_urn', 'score_set_urn', 'mapped_variant_id', 'mapping_record_id') THEN quote_ident(attname)
               ELSE format('CASE WHEN variant_urn LIKE %L THEN NULL ELSE %I END::%s AS %I', '%#' || attnum, attname, format_type(atttypid, atttypmod), attname)
          END, ', ' ORDER BY attnum)
        FROM pg_attribute
        WHERE attrelid = 'v_variant_annotations'::regclass AND attnum > 0
        """,
        String.class);
  }

  private static String definition(TestDatabase database) {
    return database.value(
        "SELECT rtrim(pg_get_viewdef('v_variant_annotations'::regclass), ';')", String.class);
  }
}
