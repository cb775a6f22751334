package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.varianteffect.annotation.backfill.oldrepresentation.EmptyDatabase;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** A generated database looks like a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProportionsTest {
  private static final int VARIANTS = 20_000;

  private GeneratedDatabase generated;

  @BeforeAll
  void generate() {
    EmptyDatabase.of(ClinvarShape.COPIED).close();
    generated = GeneratedDatabase.of(GeneratorOptions.of(VARIANTS, 1), ClinvarShape.COPIED);
  }

  @AfterAll
  void close() {
    generated.close();
  }

  @Test
  void countsWhatTheTablesHold() {
    generated
        .counts()
        .rows()
        .forEach(
            (table, rows) ->
                assertThat(generated.count("SELECT count(*) FROM " + table))
                    .as(table)
                    .isEqualTo(rows));
    assertThat(generated.counts().rowsOf("variants")).isEqualTo(VARIANTS);
  }

  @Test
  void scoreSetsAreOfUnevenSizeAndAsLargeAsTheySay() {
    assertThat(generated.count("SELECT max(num_variants) FROM scoresets"))
        .isGreaterThanOrEqualTo(10_000);
    assertThat(generated.share("num_variants < 500", "scoresets")).isGreaterThan(0.5);
    assertThat(
            generated.count(
                "SELECT count(*) FROM scoresets s WHERE num_variants <> (SELECT count(*) FROM variants WHERE scoreset_id = s.id)"))
        .isZero();
  }

  @Test
  void someScoreSetsArePrivateOrSupersedeOthersOrWereNeverMapped() {
    assertThat(generated.share("private", "scoresets")).isBetween(0.03, 0.3);
    assertThat(
            generated.count(
                "SELECT count(*) FROM scoresets WHERE private <> (published_date IS NULL)"))
        .isZero();
    assertThat(generated.count("SELECT count(replaces_id) FROM scoresets")).isPositive();
    assertThat(
            generated.share(
                "NOT EXISTS (SELECT FROM mapped_variants m WHERE m.variant_id = v.id)",
                "variants v"))
        .isBetween(0.005, 0.12);
  }

  @Test
  void variantsAreMappedAboutOnePointThreeTimes() {
    assertThat(generated.counts().rowsOf("mapped_variants") / (double) VARIANTS)
        .isBetween(1.2, 1.4);
    assertThat(
            generated.count(
                "SELECT count(DISTINCT date_part('year', mapped_date)) FROM mapped_variants"))
        .isEqualTo(6);
  }

  @Test
  void allelesAreSharedWithinAndAcrossScoreSets() {
    String sharing =
        "SELECT count(*) FROM (SELECT FROM mapped_variants m JOIN variants v ON v.id = m.variant_id"
            + " WHERE post_mapped ? 'id' GROUP BY post_mapped->>'id' HAVING count(DISTINCT variant_id) > 1 AND count(DISTINCT scoreset_id) %s) shared";
    assertThat(generated.count(sharing.formatted("= 1"))).isGreaterThan(300);
    assertThat(generated.count(sharing.formatted("> 1"))).isGreaterThan(100);
  }

  @Test
  void documentsAreOfAllShapesAndAsLongAsRealOnes() {
    assertThat(generated.share("vrs_version = '1.3'", "mapped_variants")).isBetween(0.02, 0.4);
    assertThat(
            generated.share(
                "post_mapped->>'type' IN ('CisPhasedBlock', 'Haplotype')", "mapped_variants"))
        .isBetween(0.01, 0.06);
    assertThat(generated.share("post_mapped ? 'variation'", "mapped_variants"))
        .isBetween(0.01, 0.12);
    assertThat(
            generated.share(
                "post_mapped->>'type' = 'Allele' AND NOT post_mapped ?| '{id,_id}'",
                "mapped_variants"))
        .isBetween(0.01, 0.06);
    assertThat(
            generated.count(
                "SELECT count(*) FROM mapped_variants WHERE post_mapped->>'type' = 'Haplotype'"))
        .isPositive();
    assertThat(generated.count("SELECT avg(length(post_mapped::text)) FROM mapped_variants"))
        .isBetween(500L, 1000L);
  }

  @Test
  void threeLevelsAreMeasured() {
    assertThat(generated.count("SELECT count(DISTINCT alignment_level) FROM mapped_variants"))
        .isEqualTo(3);
  }

  @Test
  void annotationsAreAsFrequentAsInTheField() {
    assertThat(
            generated.share(
                "id IN (SELECT mapped_variant_id FROM gnomad_variants_mapped_variants)",
                "mapped_variants"))
        .isBetween(0.18, 0.32);
    assertThat(
            generated.share(
                "id IN (SELECT mapped_variant_id FROM mapped_variants_clinical_controls)",
                "mapped_variants"))
        .isBetween(0.08, 0.2);
    assertThat(
            generated.share(
                "coalesce(vep_functional_consequence, vep_access_date::text) IS NOT NULL",
                "mapped_variants"))
        .isBetween(0.6, 0.78);
    assertThat(
            generated.count(
                "SELECT count(*) FROM mapped_variants WHERE vep_access_date IS NOT NULL AND vep_functional_consequence IS NULL"))
        .isPositive();
    assertThat(
            generated.count(
                "SELECT count(DISTINCT db_version) FROM gnomad_variants JOIN gnomad_variants_mapped_variants ON id = gnomad_variant_id"))
        .isEqualTo(4);
    assertThat(generated.count("SELECT count(DISTINCT db_version) FROM clinical_controls"))
        .isEqualTo(3);
  }

  @Test
  void failedMappingsSayWhy() {
    assertThat(
            generated.share("error_message IS NOT NULL AND post_mapped IS NULL", "mapped_variants"))
        .isBetween(0.01, 0.04);
  }

  @Test
  void everythingAroundIsThere() {
    for (String table : generated.counts().rows().keySet()) {
      assertThat(generated.counts().rowsOf(table)).as(table).isPositive();
    }
    assertThat(
            generated.count(
                "SELECT count(*) FROM job_runs j JOIN scoresets s ON s.id = (j.job_params->>'score_set_id')::int"))
        .isEqualTo(generated.counts().rowsOf("job_runs"));
  }

  @Test
  void nativeAllelesAreAlsoOldOnes() {
    assertThat(
            generated.count(
                "SELECT count(*) FROM alleles WHERE vrs_digest IN (SELECT post_mapped->>'id' FROM mapped_variants)"))
        .isGreaterThan(200);
  }

  @Test
  void newIdsFollowTheGenerated() {
    generated
        .database()
        .execute(
            "INSERT INTO alleles (vrs_digest, level, created_at, updated_at) VALUES ('ga4gh:VA.new', 'protein', '2026-11-02', '2026-11-02')");
    assertThat(generated.count("SELECT max(id) FROM alleles"))
        .isEqualTo(generated.counts().rowsOf("alleles") + 1);
    generated.database().execute("DELETE FROM alleles WHERE vrs_digest = 'ga4gh:VA.new'");
  }
}
