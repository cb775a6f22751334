package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ProteinProxies;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** A dry run says what a run would write, and leaves the database as it was, bit for bit. */
class DryRunTest {
  private static final BackfillOptions OPTIONS = BackfillOptions.defaults();

  private static final String COPIES = "annotation_backfill.written_clinvar_controls";

  /** Old rows that somebody corrects, adds and takes away between two runs. */
  private static final String CHANGES =
      """
      UPDATE mapped_variants SET current = false WHERE id % 7 = 0;
      UPDATE mapped_variants SET vep_functional_consequence = 'stop_gained', vep_access_date = '2025-01-01' WHERE id % 11 = 0;
      UPDATE mapped_variants SET post_mapped = NULL WHERE id % 13 = 0;
      UPDATE mapped_variants SET mapped_date = mapped_date + 40 WHERE id % 5 = 0;
      DELETE FROM gnomad_variants_mapped_variants WHERE mapped_variant_id % 3 = 0;
      DELETE FROM mapped_variants_clinical_controls WHERE mapped_variant_id % 17 = 0;
      DELETE FROM mapped_variants WHERE id % 19 = 0
        AND id NOT IN (SELECT mapped_variant_id FROM gnomad_variants_mapped_variants)
        AND id NOT IN (SELECT mapped_variant_id FROM mapped_variants_clinical_controls);
      DELETE FROM variant_translations WHERE aa_clingen_id LIKE '%5';
      """;

  /** The tables as later databases have them, made from those of earlier ones. */
  private static final String LATER_SHAPES =
      """
      ALTER TABLE variants ADD CONSTRAINT uq_variants_id_scoreset_id UNIQUE (id, scoreset_id);
      ALTER TABLE mapping_records ADD COLUMN score_set_id int;
      UPDATE mapping_records AS r SET score_set_id = v.scoreset_id FROM variants AS v WHERE v.id = r.variant_id;
      ALTER TABLE mapping_records
        ALTER COLUMN score_set_id SET NOT NULL,
        ADD CONSTRAINT uq_mapping_records_id_score_set_id UNIQUE (id, score_set_id),
        ADD FOREIGN KEY (variant_id, score_set_id) REFERENCES variants (id, scoreset_id) ON DELETE CASCADE;
      ALTER TABLE mapping_record_alleles ADD COLUMN score_set_id int;
      UPDATE mapping_record_alleles AS l SET score_set_id = r.score_set_id
      FROM mapping_records AS r WHERE r.id = l.mapping_record_id;
      ALTER TABLE mapping_record_alleles
        ALTER COLUMN score_set_id SET NOT NULL,
        ADD FOREIGN KEY (mapping_record_id, score_set_id) REFERENCES mapping_records (id, score_set_id) ON DELETE CASCADE;
      UPDATE alleles SET hgvs_g = NULL, hgvs_c = NULL, hgvs_p = NULL;
      CREATE UNIQUE INDEX uq_alleles_hgvs ON alleles (coalesce(hgvs_g, hgvs_c, hgvs_p));
      ALTER TABLE gnomad_allele_links ALTER COLUMN id DROP IDENTITY;
      CREATE SEQUENCE gnomad_links_seq OWNED BY gnomad_allele_links.id;
      SELECT setval('gnomad_links_seq', (SELECT coalesce(max(id), 0) + 1 FROM gnomad_allele_links));
      ALTER TABLE gnomad_allele_links ALTER COLUMN id SET DEFAULT nextval('gnomad_links_seq');
      """;

  @ParameterizedTest
  @CsvSource({"COPIED, 31, 0.1", "RENAMED, 32, 0.3", "COPIED, 33, 0"})
  void whatItSaysIsWhatTheRunThatFollowsSaysOfAFirstASecondAndAChangedRun(
      ClinvarShape shape, long seed, double anomalies) {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(300, seed, anomalies), shape)) {
      BackfillSummary first = DryRun.thenRun(database, OPTIONS);
      assertThat(first.writtenPerTable()).containsKeys("mapping_records", "alleles");

      BackfillSummary second = DryRun.thenRun(database, OPTIONS);
      assertThat(second.writtenPerTable()).isEmpty();

      database.database().execute(CHANGES);
      BackfillSummary third = DryRun.thenRun(database, OPTIONS.withWorkers(3).withBatchSize(40));
      assertThat(third.writtenPerTable()).containsKeys("mapping_records", "mapping_record_alleles");
    }
  }

  @Test
  void itCountsTheControlsThatAreCopiedThatFollowTheirOriginalAndThatGoWithIt() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(200, 46, 0))) {
      BackfillSummary first = DryRun.thenRun(database, OPTIONS);
      assertThat(first.writtenPerTable())
          .containsEntry(
              "clinvar_controls",
              database.database().value("SELECT count(*) FROM " + COPIES, Long.class));
      List<Integer> originals =
          database
              .database()
              .rows(
                  """
                  SELECT min(e.old_control_id) AS id
                  FROM annotation_backfill.control_equivalents AS e
                  JOIN %s AS w ON w.id = e.control_id
                  GROUP BY w.id HAVING count(*) = 1
                  ORDER BY id LIMIT 2"""
                      .formatted(COPIES))
              .stream()
              .map(row -> (Integer) row.get("id"))
              .toList();

      database
          .database()
          .execute(
              """
              DELETE FROM mapped_variants_clinical_controls WHERE clinical_control_id = %1$d;
              DELETE FROM clinical_controls WHERE id = %1$d;
              UPDATE clinical_controls SET modification_date = modification_date + 1 WHERE id = %2$d;
              """
                  .formatted(originals.get(0), originals.get(1)));

      assertThat(DryRun.thenRun(database, OPTIONS).writtenPerTable())
          .containsEntry("clinvar_controls", 2L);
    }
  }

  @Test
  void itSaysTheSameHoweverTheWorkIsCut() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(400, 45, 0.2))) {
      BackfillSummary dry = DryRun.of(database, OPTIONS.withBatchSize(25).withWorkers(2));

      BackfillSummary run = DryRun.backfill(database, OPTIONS, BackfillListener.silent()).run();

      assertThat(dry.writtenPerTable()).isEqualTo(run.writtenPerTable());
      assertThat(dry.anomaliesPerKind()).isEqualTo(run.anomaliesPerKind());
    }
  }

  @Test
  void itKeepsToTheScoreSetsAndThePolicyThatAreAskedFor() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(300, 35, 0.2))) {
      List<String> two =
          database
              .database()
              .rows("SELECT urn FROM scoresets ORDER BY num_variants DESC LIMIT 2")
              .stream()
              .map(row -> row.get("urn").toString())
              .toList();

      BackfillSummary some =
          DryRun.thenRun(
              database, OPTIONS.withScoreSetUrns(two).withProteinProxies(ProteinProxies.CLOSE));
      BackfillSummary all = DryRun.thenRun(database, OPTIONS);

      assertThat(some.writtenPerTable().get("mapping_records")).isPositive();
      assertThat(all.writtenPerTable().get("mapping_records")).isPositive();
    }
  }

  @Test
  void laterShapesOfTheNewTablesAreCopiedAsTheyAre() {
    try (GeneratedDatabase database =
        GeneratedDatabase.of(new GeneratorOptions(300, 36, 0.2), ClinvarShape.COPIED)) {
      database.database().execute(LATER_SHAPES);
      new Migrations(database.database().dataSource()).expand();

      BackfillSummary summary = DryRun.thenRun(database, OPTIONS);

      assertThat(summary.anomaliesPerKind()).containsKey("HGVS_NOT_HELD");
      database.database().execute(CHANGES);
      DryRun.thenRun(database, OPTIONS);
    }
  }

  private static GeneratedDatabase expanded(GeneratorOptions options) {
    return expanded(options, ClinvarShape.COPIED);
  }

  private static GeneratedDatabase expanded(GeneratorOptions options, ClinvarShape shape) {
    return GeneratedDatabase.expanded(options, shape);
  }
}
