package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.failure.BackfillFailed;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.ProteinProxies;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

/** A dry run says what a run would write, and leaves the database as it was, bit for bit. */
class DryRunTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final BackfillOptions OPTIONS = BackfillOptions.defaults();

  private static final GeneratorOptions SMALL = new GeneratorOptions(300, 37, 0.1);
  private static final GeneratorOptions SMALLEST = new GeneratorOptions(100, 38, 0.1);

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
      BackfillSummary first = dryRunThenRun(database, OPTIONS);
      assertThat(first.writtenPerTable()).containsKeys("mapping_records", "alleles");

      BackfillSummary second = dryRunThenRun(database, OPTIONS);
      assertThat(second.writtenPerTable()).isEmpty();

      database.database().execute(CHANGES);
      BackfillSummary third = dryRunThenRun(database, OPTIONS.withWorkers(3).withBatchSize(40));
      assertThat(third.writtenPerTable()).containsKeys("mapping_records", "mapping_record_alleles");
    }
  }

  @Test
  void itCountsTheControlsThatAreCopiedThatFollowTheirOriginalAndThatGoWithIt() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(200, 46, 0))) {
      BackfillSummary first = dryRunThenRun(database, OPTIONS);
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

      assertThat(dryRunThenRun(database, OPTIONS).writtenPerTable())
          .containsEntry("clinvar_controls", 2L);
    }
  }

  @Test
  void itSaysTheSameHoweverTheWorkIsCut() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(400, 45, 0.2))) {
      BackfillSummary dry = dryRun(database, OPTIONS.withBatchSize(25).withWorkers(2));

      BackfillSummary run = backfill(database, OPTIONS, BackfillListener.silent()).run();

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
          dryRunThenRun(
              database, OPTIONS.withScoreSetUrns(two).withProteinProxies(ProteinProxies.CLOSE));
      BackfillSummary all = dryRunThenRun(database, OPTIONS);

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

      BackfillSummary summary = dryRunThenRun(database, OPTIONS);

      assertThat(summary.anomaliesPerKind()).containsKey("HGVS_NOT_HELD");
      database.database().execute(CHANGES);
      dryRunThenRun(database, OPTIONS);
    }
  }

  @Test
  void itIsNoRunAndLeavesAnInterruptedOneToBeResumed() {
    try (GeneratedDatabase database = expanded(SMALL)) {
      assertThatThrownBy(() -> stopped(database, OPTIONS.withBatchSize(20), false))
          .isInstanceOf(BackfillInterrupted.class);

      BackfillSummary resumed = dryRunThenRun(database, OPTIONS.withBatchSize(20).resuming());

      assertThat(resumed.conservation().isClean()).isTrue();
      assertThat(database.count("SELECT count(*) FROM annotation_backfill.runs")).isEqualTo(1);
    }
  }

  @Test
  void itIsRefusedWhereTheRunWouldBe() {
    try (GeneratedDatabase database = expanded(SMALLEST)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      assertThatThrownBy(() -> dryRun(database, OPTIONS.resuming()))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage("there is no interrupted run to resume: start one without --resume");
      assertThatThrownBy(
              () -> dryRun(database, OPTIONS.withScoreSetUrns(List.of("urn:mavedb:none"))))
          .isInstanceOf(BackfillRefused.class)
          .hasMessageStartingWith("there is no score set urn:mavedb:none");
      assertThatThrownBy(() -> dryRun(database, OPTIONS.joining()))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage("a dry run has no run to join: leave out --join or --dry-run");
      before.assertUntouched(database.database());
    }
  }

  @Test
  void aStoppedOneLeavesNothingBehind() {
    try (GeneratedDatabase database = expanded(SMALL)) {
      WholeDatabase before = WholeDatabase.of(database.database());

      assertThatThrownBy(() -> stopped(database, OPTIONS.withBatchSize(20), true))
          .isInstanceOf(BackfillInterrupted.class)
          .hasMessage("the dry run was stopped; it has changed nothing");

      before.assertUntouched(database.database());
    }
  }

  @Test
  void aFailedOneLeavesNothingBehind() {
    try (GeneratedDatabase database = expanded(SMALLEST)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      BackfillListener failing =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              throw new IllegalStateException("no room");
            }
          };

      assertThatThrownBy(() -> backfill(database, OPTIONS, failing).dryRun())
          .isInstanceOf(BackfillFailed.class)
          .hasMessage(
              "the dry run failed: no room; it has changed nothing: mend that and try again");

      before.assertUntouched(database.database());
    }
  }

  @Test
  void whatAKilledOneHasLeftBehindIsDroppedByTheNext() {
    try (GeneratedDatabase database = expanded(SMALLEST)) {
      WholeDatabase before = WholeDatabase.of(database.database());
      database
          .database()
          .execute(
              "CREATE SCHEMA annotation_backfill_dry_run;"
                  + " CREATE TABLE annotation_backfill_dry_run.alleles (id int)");

      dryRun(database, OPTIONS);

      before.assertUntouched(database.database());
    }
  }

  @Test
  void aWriterOfTheSameAllelesWaitsForNothing() {
    try (GeneratedDatabase database = expanded(new GeneratorOptions(300, 42, 0))) {
      AtomicInteger written = new AtomicInteger();
      BackfillListener writer =
          new BackfillListener() {
            @Override
            public void progressed(Stage stage, long done, long total) {
              if (stage == Stage.EVENTS) {
                written.addAndGet(insertTheDigestsOfTheCopy(database.database()));
              }
            }
          };

      backfill(database, OPTIONS.withBatchSize(100), writer).dryRun();

      assertThat(written.get()).isPositive();
    }
  }

  @Test
  void thereIsOneAtATimeButARunMayStartMeanwhile() {
    try (GeneratedDatabase database = expanded(SMALL)) {
      AtomicReference<BackfillSummary> run = new AtomicReference<>();
      BackfillListener rival =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              if (stage == Stage.TIMELINES) {
                assertThatThrownBy(() -> dryRun(database, OPTIONS))
                    .isInstanceOf(BackfillRefused.class)
                    .hasMessage(
                        "another process is making a dry run on this database: wait for its end");
                run.set(backfill(database, OPTIONS, BackfillListener.silent()).run());
              }
            }
          };

      BackfillSummary dry = backfill(database, OPTIONS, rival).dryRun();

      assertThat(run.get().writtenPerTable()).isEqualTo(dry.writtenPerTable());
    }
  }

  @Test
  void thereIsNoneWhileARunIsDriven() {
    try (GeneratedDatabase database = expanded(SMALLEST)) {
      AtomicInteger refused = new AtomicInteger();
      BackfillListener rival =
          new BackfillListener() {
            @Override
            public void stageStarted(Stage stage, long done, long total) {
              assertThatThrownBy(() -> dryRun(database, OPTIONS))
                  .isInstanceOf(BackfillRefused.class)
                  .hasMessageStartingWith("another process is running a backfill on this database");
              refused.incrementAndGet();
            }
          };

      backfill(database, OPTIONS, rival).run();

      assertThat(refused.get()).isEqualTo(Stage.values().length);
    }
  }

  private static int insertTheDigestsOfTheCopy(TestDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = '50ms'");
      int inserted =
          statement.executeUpdate(
              """
              INSERT INTO alleles (vrs_digest, level)
              SELECT vrs_digest, level FROM annotation_backfill_dry_run.alleles
              ON CONFLICT DO NOTHING
              """);
      statement.executeUpdate(
          "UPDATE variants SET modification_date = '2026-01-01' WHERE id % 5 = 0");
      statement.executeUpdate(
          "UPDATE mapped_variants SET modification_date = '2026-01-01' WHERE id % 5 = 0");
      statement.executeUpdate("DELETE FROM alleles WHERE id % 9 = 0 AND post_mapped IS NULL");
      return inserted;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BackfillSummary dryRunThenRun(
      GeneratedDatabase database, BackfillOptions options) {
    WholeDatabase before = WholeDatabase.of(database.database());
    BackfillSummary dry = dryRun(database, options);
    before.assertUntouched(database.database());

    BackfillSummary run = backfill(database, options, BackfillListener.silent()).run();

    assertThat(dry).usingRecursiveComparison().ignoringFields("runId", "took").isEqualTo(run);
    assertThat(dry.runId()).isZero();
    return run;
  }

  private static BackfillSummary dryRun(GeneratedDatabase database, BackfillOptions options) {
    return backfill(database, options, BackfillListener.silent()).dryRun();
  }

  private static void stopped(GeneratedDatabase database, BackfillOptions options, boolean dry) {
    AtomicReference<Backfill> backfill = new AtomicReference<>();
    AtomicInteger chunks = new AtomicInteger();
    BackfillListener stopping =
        new BackfillListener() {
          @Override
          public void progressed(Stage stage, long done, long total) {
            if (stage == Stage.TIMELINES && chunks.incrementAndGet() == 2) {
              backfill.get().stop();
            }
          }
        };
    backfill.set(backfill(database, options, stopping));
    if (dry) {
      backfill.get().dryRun();
    } else {
      backfill.get().run();
    }
  }

  private static Backfill backfill(
      GeneratedDatabase database, BackfillOptions options, BackfillListener listener) {
    return new Backfill(database.database().dataSource(), options, listener, CLOCK);
  }

  private static GeneratedDatabase expanded(GeneratorOptions options) {
    return expanded(options, ClinvarShape.COPIED);
  }

  private static GeneratedDatabase expanded(GeneratorOptions options, ClinvarShape shape) {
    return GeneratedDatabase.expanded(options, shape);
  }
}
