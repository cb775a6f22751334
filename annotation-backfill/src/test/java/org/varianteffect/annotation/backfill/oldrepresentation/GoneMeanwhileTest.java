package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/** Rows that somebody deletes or moves between two runs, or while one goes on. */
class GoneMeanwhileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final BackfillOptions ANY = BackfillOptions.defaults();

  private final TestDatabase database = TwoScoreSets.expanded();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aMappingDeletedWhileTheRunGoesOnLeavesNothingThatNoRollbackFinds() {
    database.execute("UPDATE mapped_variants SET post_mapped = allele_at(7) WHERE id = 20");
    whenPlanned(
        "timelines",
        "DELETE FROM gnomad_variants_mapped_variants; DELETE FROM mapped_variants WHERE id = 10");
    run(ANY);
    database.execute("DROP TRIGGER meanwhile ON annotation_backfill.chunks");

    run(ANY);

    assertThat(count("alleles")).isEqualTo(1);
    assertThat(count("annotation_backfill.written_alleles")).isEqualTo(1);
    new BackfillRollback(database.dataSource()).rollback();
    assertThat(count("alleles")).isZero();
    assertThat(count("annotation_event")).isZero();
  }

  @Test
  void aMappingDeletedWhileItsChunkIsAtWorkLeavesTheOthersTheirAllele() throws Exception {
    holdUpChunksOfRecords();
    CompletableFuture<BackfillSummary> run;
    try (Connection holding = database.connect();
        Statement statement = holding.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(7)");
      run = CompletableFuture.supplyAsync(() -> run(ANY));
      database.awaitLockWait();
      // the first contributor, of which the allele is to be made
      database.execute("DELETE FROM mapped_variants WHERE id = 20");
    }

    BackfillSummary summary = run.get(60, TimeUnit.SECONDS);

    assertThat(summary.conservation().isClean()).isTrue();
    assertThat(summary.anomaliesPerKind()).isEmpty();
    assertThat(count("mapping_record_alleles")).isEqualTo(1);
    assertThat(run(ANY.rechecking()).writtenPerTable()).isEmpty();
  }

  @Test
  void aMappingThatAnEarlierBuildLeftWithoutItsAlleleGetsItWhenGoneOver() {
    run(ANY);
    database.execute(
        """
        DELETE FROM mapping_record_alleles AS l USING mapping_records AS r WHERE r.id = l.mapping_record_id AND r.variant_id = 1;
        UPDATE annotation_backfill.written_mapping_records SET allele_id = NULL WHERE variant_id = 1;
        """);

    BackfillSummary summary = run(ANY.rechecking());

    assertThat(summary.conservation().isClean()).isTrue();
    assertThat(summary.anomaliesPerKind()).isEmpty();
    assertThat(count("mapping_record_alleles")).isEqualTo(2);
  }

  @Test
  void recordsThatSomebodyChangedAreMadeAnewByARecheckAndTheOthersLeftAlone() {
    run(ANY);
    String versions = "SELECT xmin::text AS version FROM mapping_records WHERE variant_id = 2";
    List<Map<String, Object>> untouched = database.rows(versions);
    List<Map<String, Object>> records = database.rows("SELECT * FROM mapping_records ORDER BY id");
    database.execute(
        "UPDATE mapping_records SET vrs_digest = 'x', assay_level = 'cdna', mapped_date = '2020-01-01', hgvs_assay_level = 'c.1A>T' WHERE variant_id = 1");

    assertThat(run(ANY.rechecking()).writtenPerTable()).isEqualTo(Map.of("mapping_records", 1L));

    assertThat(database.rows("SELECT * FROM mapping_records ORDER BY id")).isEqualTo(records);
    assertThat(database.rows(versions)).isEqualTo(untouched);
  }

  /** Each is held up by whoever has advisory lock 7, after it has read the mappings. */
  private void holdUpChunksOfRecords() {
    database.execute(
        """
        ALTER FUNCTION annotation_backfill.level_of RENAME TO level_by_the_rules;
        CREATE FUNCTION annotation_backfill.level_of(alignment_level text, hgvs_g text, hgvs_c text, hgvs_p text, expression text)
          RETURNS text LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock_shared(7);
          RETURN annotation_backfill.level_by_the_rules(alignment_level, hgvs_g, hgvs_c, hgvs_p, expression);
        END $$;
        """);
  }

  @Test
  void anAlleleThatSomebodyDeletedIsCreatedAgain() {
    run(ANY);
    database.execute(
        """
        DELETE FROM mapping_record_alleles;
        DELETE FROM gnomad_allele_links;
        DELETE FROM annotation_event WHERE allele_id IS NOT NULL;
        DELETE FROM alleles;
        """);

    BackfillSummary second = run(ANY);

    assertThat(second.anomaliesPerKind()).isEmpty();
    assertThat(second.conservation().examples()).isEmpty();
    assertThat(count("alleles")).isEqualTo(1);
    assertThat(count("annotation_backfill.written_alleles")).isEqualTo(1);
    assertThat(count("mapping_record_alleles")).isEqualTo(2);
    assertThat(run(ANY).writtenPerTable()).isEmpty();
  }

  @Test
  void aTranslationWhoseAlleleSomebodyDeletedIsForgotten() {
    translate();
    run(ANY);
    assertThat(count("mapping_record_alleles WHERE NOT is_authoritative")).isEqualTo(2);
    database.execute(
        "DELETE FROM mapping_record_alleles WHERE NOT is_authoritative; DELETE FROM alleles WHERE level = 'protein'");

    assertThat(run(ANY).anomaliesPerKind()).isEmpty();
  }

  @Test
  void aTranslationWhoseAlleleSomebodyDeletesWhileTheRunGoesOnIsNotLinked() {
    translate();
    whenPlanned("translations", "DELETE FROM alleles WHERE level = 'protein'");
    List<String> notes = new ArrayList<>();

    BackfillSummary run = run(ANY, new NotesTo(notes::add));

    assertThat(notes).isEmpty();
    assertThat(run.anomaliesPerKind()).isEmpty();
    assertThat(run.conservation().isClean()).isTrue();
    assertThat(count("mapping_record_alleles WHERE NOT is_authoritative")).isZero();
  }

  @Test
  void aTranslationThatThePipelineEndedAloneStaysEnded() {
    translate();
    run(ANY);
    database.execute(
        "UPDATE mapping_record_alleles SET valid_to = '2024-01-01Z' WHERE NOT is_authoritative");

    assertThat(run(ANY).writtenPerTable()).isEmpty();

    database.execute("UPDATE mapped_variants SET mapped_date = '2024-02-01' WHERE id = 10");
    run(ANY);
    // that one is nowhere after its end, and begins where its record does
    List<Map<String, Object>> ended =
        List.of(
            Map.of("variant_id", 1, "with_its_record", true, "day", "2024-02-01"),
            Map.of("variant_id", 2, "with_its_record", true, "day", "2024-01-01"));
    assertThat(translationsEnded()).isEqualTo(ended);

    database.execute("DELETE FROM variant_translations");
    assertThat(run(ANY).writtenPerTable()).isEmpty();
    assertThat(translationsEnded()).isEqualTo(ended);
  }

  private List<Map<String, Object>> translationsEnded() {
    return database.rows(
        """
        SELECT r.variant_id, l.valid_from = r.valid_from AS with_its_record, CAST(l.valid_to AT TIME ZONE 'UTC' AS date)::text AS day
        FROM mapping_record_alleles AS l
        JOIN mapping_records AS r ON r.id = l.mapping_record_id AND r.valid_to IS NULL
        WHERE NOT l.is_authoritative
        ORDER BY r.variant_id""");
  }

  /** As when whoever ends it has ended its links already, before the chunk's commit. */
  @Test
  void aTranslationThatStaysLiveWhenItsRecordEndsIsEndedByTheNextRun() {
    translate();
    run(ANY);
    database.execute(
        """
        UPDATE mapping_record_alleles SET valid_to = '2024-01-01Z' WHERE is_authoritative;
        UPDATE mapping_records SET valid_to = '2024-01-01Z'""");

    run(ANY);

    assertThat(
            count("mapping_record_alleles WHERE NOT is_authoritative AND valid_to = '2024-01-01Z'"))
        .isEqualTo(2);
    assertThat(count("mapping_record_alleles WHERE valid_to IS NULL")).isZero();
  }

  @Test
  void whatThePipelineHasEndedStaysEndedThoughTheOldRowsHaveChangedSince() {
    run(ANY);
    database.execute(
        """
        UPDATE mapping_record_alleles SET valid_to = '2024-01-01Z';
        UPDATE mapping_records SET valid_to = '2024-01-01Z';
        UPDATE mapped_variants SET current = false WHERE id = 10;
        INSERT INTO mapped_variants (id, variant_id, post_mapped, modification_date, mapped_date, mapping_api_version, current, alignment_level)
        VALUES (11, 1, allele_at(1), '2023-08-01', '2023-08-01', '1', true, 'genomic');
        """);
    run(ANY);
    String ends = "SELECT valid_to FROM mapping_records WHERE valid_to IS NULL";
    assertThat(database.rows(ends)).isEmpty();

    BackfillSummary third = run(ANY);

    assertThat(third.writtenPerTable()).isEmpty();
    assertThat(database.rows(ends)).isEmpty();
  }

  @Test
  void ofAVariantThatIsGoneNoAnomalyIsLeft() {
    database.execute("UPDATE mapped_variants SET alignment_level = NULL WHERE id = 20");
    assertThat(run(ANY).anomaliesPerKind()).containsEntry("NO_LEVEL", 1L);
    database.execute(
        "DELETE FROM mapped_variants WHERE id = 20; DELETE FROM variants WHERE id = 2");

    assertThat(run(ANY).anomaliesPerKind()).isEmpty();
  }

  @Test
  void ofAVariantThatIsGoneNoProvenanceIsLeft() {
    run(ANY);
    database.execute(
        "DELETE FROM mapped_variants WHERE id = 20; DELETE FROM mapping_records WHERE variant_id = 2; DELETE FROM variants WHERE id = 2");

    run(ANY);

    assertThat(count("annotation_backfill.written_mapping_records")).isEqualTo(1);
  }

  @Test
  void aRunOverTheScoreSetOfAMappingThatMovedSettlesTheAlleleThatItHasLeft() {
    run(ANY);
    database.execute("UPDATE mapped_variants SET post_mapped = allele_at(7) WHERE id = 10");

    run(ANY.withScoreSetUrns(List.of("urn:mavedb:00000001-a-1")));

    assertThat(
            database.rows(
                "SELECT a.post_mapped #>> '{location,start}' AS position FROM gnomad_allele_links AS l JOIN alleles AS a ON a.id = l.allele_id"))
        .extracting(row -> row.get("position"))
        .containsExactly("7");
  }

  @Test
  void twoOldControlsOfOneNameAreSeenToGoTogether() {
    database.execute(
        """
        ALTER TABLE clinical_controls DROP CONSTRAINT uq_clinical_controls_db_name_identifier_version;
        INSERT INTO clinical_controls (id, db_name, db_identifier, db_version, creation_date, modification_date)
        SELECT c, 'ClinVar', '1', '01_2024', '2024-01-01', '2024-01-01' FROM generate_series(1, 2) AS c;
        INSERT INTO mapped_variants_clinical_controls (mapped_variant_id, clinical_control_id) VALUES (10, 1), (10, 2);
        """);
    run(ANY);
    assertThat(count("clinvar_allele_links")).isEqualTo(1);
    database.execute("DELETE FROM mapped_variants_clinical_controls");

    run(ANY);

    assertThat(count("clinvar_allele_links")).isZero();
  }

  @Test
  void aDryRunCountsOnFromWhereTheSequencesAreThoughTheLastRowsAreGone() {
    run(ANY);
    database.execute(
        """
        DELETE FROM gnomad_allele_links;
        INSERT INTO annotation_backfill.written_gnomad_allele_links SELECT n, true FROM generate_series(2, 40) AS n;
        SELECT setval(pg_get_serial_sequence('gnomad_allele_links', 'id'), 40);
        UPDATE mapped_variants SET mapped_date = '2022-02-01' WHERE id = 10;
        """);
    List<String> notes = new ArrayList<>();

    BackfillSummary rehearsed = rehearse(notes::add);

    assertThat(notes).isEmpty();
    assertThat(rehearsed.writtenPerTable()).isEqualTo(run(ANY).writtenPerTable());
  }

  private BackfillSummary rehearse(Consumer<String> notes) {
    BackfillListener listener = new NotesTo(notes);
    return new Backfill(database.dataSource(), ANY, listener, CLOCK).dryRun();
  }

  @Test
  void aRowThatEndsBeforeItBeginsIsReportedByTheCheckAndDoesNotEndIt() {
    database.execute(
        """
        ALTER TABLE gnomad_allele_links DROP CONSTRAINT IF EXISTS ck_gnomad_allele_links_window;
        INSERT INTO alleles (vrs_digest, level, created_at, updated_at)
        SELECT annotation_backfill.vrs_identifier(allele_at(1)), 'genomic', '2020-01-02', '2020-03-04';
        INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to)
        SELECT id, 5, '2024-02-01', '2024-01-01' FROM alleles;
        """);

    BackfillSummary summary = run(ANY);

    assertThat(summary.conservation().unexplained()).containsOnlyKeys("windows");
  }

  /** Both mappings name a protein of the pipeline's. */
  private void translate() {
    database.execute(
        """
        UPDATE mapped_variants SET clingen_allele_id = 'CA1';
        INSERT INTO alleles (vrs_digest, level, clingen_allele_id, created_at, updated_at)
        VALUES ('ga4gh:VA.of_the_pipeline', 'protein', 'PA1', '2024-01-01', '2024-01-01');
        INSERT INTO variant_translations (aa_clingen_id, nt_clingen_id, creation_date, modification_date)
        VALUES ('PA1', 'CA1', '2024-01-01', '2024-01-01');
        """);
  }

  /** Does something in the transaction that plans a stage. */
  private void whenPlanned(String stage, String sql) {
    database.execute(
        """
        CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          %s;
          RETURN NULL;
        END $$;
        CREATE TRIGGER meanwhile AFTER INSERT ON annotation_backfill.chunks
          FOR EACH ROW WHEN (NEW.stage = '%s') EXECUTE FUNCTION meanwhile();
        """
            .formatted(sql, stage));
  }

  private long count(String table) {
    return database.value("SELECT count(*) FROM " + table, Long.class);
  }

  private BackfillSummary run(BackfillOptions options) {
    return run(options, BackfillListener.silent());
  }

  private BackfillSummary run(BackfillOptions options, BackfillListener listener) {
    return new Backfill(database.dataSource(), options, listener, CLOCK).run();
  }
}
