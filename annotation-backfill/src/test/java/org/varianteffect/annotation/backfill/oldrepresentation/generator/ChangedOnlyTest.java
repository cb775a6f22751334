package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** What a later run goes over, and what it leaves alone unread. */
class ChangedOnlyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final BackfillOptions ANY = BackfillOptions.defaults();
  private static final GeneratorOptions CLEAN = new GeneratorOptions(1_500, 31, 0);

  /** A mapping with all kinds of annotations, and nothing else to it. */
  private static final String A_MAPPING =
      """
      (SELECT w.mapped_variant_id
       FROM annotation_backfill.written_mapping_records AS w
       JOIN mapping_records AS r ON r.id = w.mapping_record_id
       JOIN gnomad_variants_mapped_variants AS g ON g.mapped_variant_id = w.mapped_variant_id
       JOIN mapped_variants_clinical_controls AS c ON c.mapped_variant_id = w.mapped_variant_id
       WHERE w.allele_id IS NOT NULL AND r.valid_to IS NULL
       ORDER BY 1
       LIMIT 1)""";

  /**
   * An old ClinVar control that has no equal in the new table but the copy that the backfill made.
   */
  private static final String A_COPIED_CONTROL =
      """
      (SELECT min(e.old_control_id)
       FROM annotation_backfill.control_equivalents AS e
       JOIN annotation_backfill.written_clinvar_controls AS w ON w.id = e.control_id)""";

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aRunThatFindsNothingChangedGoesOverNothing(ClinvarShape shape) {
    try (GeneratedDatabase generated = runOnce(shape)) {
      BackfillSummary again = run(generated, ANY);

      assertThat(planned(generated, again, "timelines")).isZero();
      assertThat(planned(generated, again, "events")).isZero();
      // a variant that the pipeline has mapped, too, is always looked at
      assertThat(planned(generated, again, "records"))
          .isEqualTo(
              generated.count(
                  """
                  SELECT count(DISTINCT r.variant_id)
                  FROM mapping_records AS r
                  JOIN mapped_variants AS m ON m.variant_id = r.variant_id
                  WHERE r.id NOT IN (SELECT mapping_record_id FROM annotation_backfill.written_mapping_records)"""));
      assertThat(again.writtenPerTable()).isEmpty();
    }
  }

  @Test
  void aRecheckGoesOverEverythingAndStillWritesNothing() {
    try (GeneratedDatabase generated = runOnce(ClinvarShape.COPIED)) {
      BackfillSummary again = run(generated, ANY.rechecking());

      assertThat(planned(generated, again, "records"))
          .isEqualTo(generated.count("SELECT count(DISTINCT variant_id) FROM mapped_variants"));
      assertThat(planned(generated, again, "timelines"))
          .isEqualTo(generated.count("SELECT count(*) FROM annotation_backfill.written_alleles"));
      assertThat(again.writtenPerTable()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM gnomad_variants_mapped_variants WHERE mapped_variant_id = <mapping>",
        "DELETE FROM mapped_variants_clinical_controls WHERE mapped_variant_id = <mapping>",
        "UPDATE mapped_variants SET vep_functional_consequence = 'stop_gained' WHERE id = <mapping>",
        "UPDATE mapped_variants SET mapped_date = mapped_date - 3 WHERE id = <mapping>",
        "UPDATE mapped_variants SET variant_id = (SELECT max(id) FROM variants) WHERE id = <mapping>",
      })
  void aChangeOfOneMappingIsSeenAndEndsAsAFirstRunOnTheFinalData(String change) {
    String changed = change.replace("<mapping>", A_MAPPING);
    try (GeneratedDatabase stepwise = runOnce(ClinvarShape.COPIED);
        GeneratedDatabase atOnce = clean(ClinvarShape.COPIED)) {
      long mapping = stepwise.count("SELECT " + A_MAPPING);
      stepwise.database().execute(changed);
      atOnce.database().execute(change.replace("<mapping>", String.valueOf(mapping)));

      BackfillSummary second = run(stepwise, ANY);

      assertThat(second.writtenPerTable()).isNotEmpty();
      assertThat(planned(stepwise, second, "timelines")).isBetween(1L, 3L);
      endsAsAFirstRunOf(atOnce, stepwise);
    }
  }

  @Test
  void aReleaseThatIsCorrectedEndsAsAFirstRunOnTheFinalData() {
    try (GeneratedDatabase stepwise = runOnce(ClinvarShape.COPIED);
        GeneratedDatabase atOnce = clean(ClinvarShape.COPIED)) {
      String another =
          """
          INSERT INTO gnomad_variants_mapped_variants (mapped_variant_id, gnomad_variant_id)
          SELECT l.mapped_variant_id, (SELECT min(g.id) FROM gnomad_variants AS g WHERE g.id <> l.gnomad_variant_id)
          FROM gnomad_variants_mapped_variants AS l
          WHERE l.mapped_variant_id = %d
          """
              .formatted(stepwise.count("SELECT " + A_MAPPING));
      String ofOldRelease =
          "UPDATE gnomad_variants SET db_version = 'v0.1' WHERE id = (SELECT min(id) FROM gnomad_variants)";
      String corrected = ofOldRelease.replace("v0.1", "v9.9");
      stepwise.database().execute(another);
      stepwise.database().execute(ofOldRelease);
      run(stepwise, ANY);
      stepwise.database().execute(corrected);
      atOnce.database().execute(another);
      atOnce.database().execute(corrected);

      BackfillSummary last = run(stepwise, ANY);

      assertThat(last.writtenPerTable()).containsKey("gnomad_allele_links");
      assertThat(planned(stepwise, last, "timelines")).isBetween(1L, 5L);
      endsAsAFirstRunOf(atOnce, stepwise);
    }
  }

  @Test
  void aRowOfThePipelinesBringsItsAlleleBack() {
    try (GeneratedDatabase generated = runOnce(ClinvarShape.RENAMED)) {
      generated
          .database()
          .execute(
              """
              UPDATE vep_allele_consequences AS v
              SET valid_to = now()
              WHERE v.id = (
                SELECT min(k.id)
                FROM annotation_backfill.written_vep_allele_consequences AS k
                JOIN vep_allele_consequences AS l ON l.id = k.id
                WHERE l.valid_to IS NULL)""");

      BackfillSummary second = run(generated, ANY);

      assertThat(planned(generated, second, "timelines")).isEqualTo(1);
      assertThat(second.anomaliesPerKind()).containsKey("SHADOWED_BY_NATIVE");
      assertThat(second.conservation().isClean()).isTrue();
    }
  }

  @Test
  void aControlOfTheWorkersStaysTheWorkersWhenAnOldOneTakesItsName() {
    try (GeneratedDatabase generated = runOnce(ClinvarShape.COPIED)) {
      generated
          .database()
          .execute(
              """
              UPDATE clinical_controls SET db_version = '12_2031' WHERE id = %s;
              INSERT INTO clinvar_controls (gene_symbol, db_name, db_identifier, db_version)
              SELECT 'of the worker', db_name, db_identifier, db_version
              FROM clinical_controls
              WHERE db_version = '12_2031'"""
                  .formatted(A_COPIED_CONTROL));

      BackfillSummary second = run(generated, ANY);

      assertThat(second.anomaliesPerKind()).containsEntry("CONTROL_CONFLICT", 1L);
      assertThat(
              generated.count(
                  """
                  SELECT count(*)
                  FROM clinvar_controls AS c
                  JOIN annotation_backfill.control_equivalents AS e ON e.control_id = c.id
                  WHERE c.gene_symbol = 'of the worker'
                    AND c.id NOT IN (SELECT id FROM annotation_backfill.written_clinvar_controls)"""))
          .isEqualTo(1);
    }
  }

  private static void endsAsAFirstRunOf(GeneratedDatabase atOnce, GeneratedDatabase stepwise) {
    run(atOnce, ANY);
    assertThat(timelines(stepwise)).isEqualTo(timelines(atOnce));
  }

  private static GeneratedDatabase clean(ClinvarShape shape) {
    return GeneratedDatabase.expanded(CLEAN, shape);
  }

  private static GeneratedDatabase runOnce(ClinvarShape shape) {
    return GeneratedDatabase.after("run once", CLEAN, shape, clean -> run(clean, ANY));
  }

  private static BackfillSummary run(GeneratedDatabase generated, BackfillOptions options) {
    return new Backfill(
            generated.database().dataSource(), options, BackfillListener.silent(), CLOCK)
        .run();
  }

  private static long planned(GeneratedDatabase generated, BackfillSummary run, String stage) {
    return generated.count(
        "SELECT coalesce(sum(items), 0) FROM annotation_backfill.chunks WHERE run_id = %d AND stage = '%s'"
            .formatted(run.runId(), stage));
  }

  /** What the alleles' timelines say, by names instead of numbers. */
  private static Map<String, Object> timelines(GeneratedDatabase generated) {
    return Map.of(
        "all",
        generated
            .database()
            .rows(
                """
                SELECT a.vrs_digest, 'gnomad' AS source, g.gnomad_variant_id::text AS key, g.valid_from, g.valid_to
                FROM gnomad_allele_links AS g JOIN alleles AS a ON a.id = g.allele_id
                UNION ALL
                SELECT a.vrs_digest, 'clinvar', k.db_identifier || k.db_version, c.valid_from, c.valid_to
                FROM clinvar_allele_links AS c
                JOIN clinvar_controls AS k ON k.id = c.clinvar_control_id
                JOIN alleles AS a ON a.id = c.allele_id
                UNION ALL
                SELECT a.vrs_digest, 'vep', v.functional_consequence || v.access_date, v.valid_from, v.valid_to
                FROM vep_allele_consequences AS v JOIN alleles AS a ON a.id = v.allele_id
                ORDER BY 1, 2, 3, 4, 5"""));
  }
}
