package org.varianteffect.annotation.backfill.oldrepresentation.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.oldrepresentation.NotesTo;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.model.validtime.ValidTimeRow;
import org.varianteffect.annotation.testing.RunningPipeline;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * The running pipeline writes a fact and ends it again while a chunk that has read what there was
 * is at it: what the chunk writes would overlap it, and no unique index forbids that.
 */
@Timeout(120)
class NativeWriteWithinAChunkTest {
  /** In the first chunk of records: two tables of its own are written before it reads. */
  private static final CrashPoint RECORDS_ARE_READ = new CrashPoint(0, 3);

  private static final List<Integer> CHUNKS_BEFORE_STAGES =
      CrashDatabase.undisturbed(ClinvarShape.COPIED).chunksBeforeStages();

  private static final int FIRST_CHUNK_OF_TIMELINES = CHUNKS_BEFORE_STAGES.get(1);
  private static final int FIRST_CHUNK_OF_TRANSLATIONS = CHUNKS_BEFORE_STAGES.get(2);

  /** Its first statements but one have read what the records and their links are. */
  private static final CrashPoint LINKS_ARE_READ = new CrashPoint(FIRST_CHUNK_OF_TRANSLATIONS, 3);

  private static final String END_RECORD =
      """
      UPDATE mapping_records SET valid_to = '2026-11-19T00:00:00Z'
      WHERE valid_to IS NULL AND variant_id = %d;
      """;
  private static final String END_LINKS =
      """
      UPDATE mapping_record_alleles SET valid_to = '2026-11-19T00:00:00Z'
      WHERE valid_to IS NULL AND mapping_record_id IN (SELECT id FROM mapping_records WHERE variant_id = %d);
      """;

  private final TestDatabase database = CrashDatabase.copy(ClinvarShape.COPIED);
  private final CrashPoints points = CrashPoints.installIn(database.dataSource());
  private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aFrequencyThatCameAndWentCutsTheTimeline() {
    BackfillSummary run =
        runWith(
            new CrashPoint(FIRST_CHUNK_OF_TIMELINES, 1),
            pipeline -> {
              Map<String, Object> fact = alleleToBeLinked();
              ValidTimeRow row =
                  pipeline.frequency((int) fact.get("allele"), (int) fact.get("another"));
              pipeline.retire(row);
            });

    assertDoneAgain(run, "gnomad_allele_links");
    assertThat(run.anomaliesPerKind()).containsKey("SHADOWED_BY_NATIVE");
  }

  @Test
  void aMappingThatCameAndWentEndsTheRecord() {
    BackfillSummary run =
        runWith(
            RECORDS_ARE_READ,
            pipeline -> {
              ValidTimeRow row = pipeline.mapping(variantToBeMapped(), anyAllele(), "native");
              pipeline.retire(row);
            });

    assertDoneAgain(run, "mapping_records");
  }

  @Test
  void aRecordThatThePipelineEndedStaysEndedThoughItsMappingWasChanged() {
    backfill().run();
    int variant =
        database.value(
            """
            UPDATE mapped_variants SET mapping_api_version = 'corrected'
            WHERE id = (SELECT min(w.mapped_variant_id) FROM annotation_backfill.written_mapping_records AS w
                        JOIN mapping_records AS r ON r.id = w.mapping_record_id WHERE r.valid_to IS NULL)
            RETURNING variant_id""",
            Integer.class);

    BackfillSummary run = runWith(RECORDS_ARE_READ, pipeline -> end(variant));

    assertThat(
            database.rows(
                "SELECT mapping_api_version, valid_to = '2026-11-19T00:00:00Z' AS as_ended FROM mapping_records"
                    + " WHERE variant_id = %d ORDER BY valid_from DESC, id DESC LIMIT 1"
                        .formatted(variant)))
        .containsExactly(Map.of("mapping_api_version", "corrected", "as_ended", true));
    assertDoneAgain(run, "mapping_records");
  }

  @Test
  void aRecordThatEndsWhileItsTranslationsAreLinkedTakesThemAlong() {
    BackfillSummary run = runWith(LINKS_ARE_READ, pipeline -> end(variantToBeLinked()));

    assertThat(run.conservation().isClean()).as("%s", run.conservation()).isTrue();
    assertThat(notes)
        .anyMatch(note -> note.contains("somebody else has written to mapping_records of "));
    assertEveryLinkEndsWithItsRecord();
  }

  @Test
  void whoeverEndsARecordInTheLastInstantOfItsChunkWaitsAndEndsItsTranslationsToo() {
    CrashPoint linksAreWritten = new CrashPoint(FIRST_CHUNK_OF_TRANSLATIONS, CrashPoint.LAST);
    AtomicReference<CompletableFuture<Void>> ending = new AtomicReference<>();

    BackfillSummary run =
        runWith(
            linksAreWritten,
            pipeline -> {
              int variant = variantToBeLinked();
              ending.set(CompletableFuture.runAsync(() -> end(variant)));
              await(() -> database.lockWaits() > 0);
            });

    ending.get().join();
    assertThat(run.conservation().isClean()).as("%s", run.conservation()).isTrue();
    assertThat(notes).isEmpty();
    assertEveryLinkEndsWithItsRecord();
  }

  @Test
  void aRecordThatSomebodyIsJustEndingIsNotWaitedFor() throws SQLException {
    try (Connection ending = database.connect()) {
      ending.setAutoCommit(false);
      points.plant(List.of(LINKS_ARE_READ));
      CompletableFuture<BackfillSummary> run = started();
      assertThat(points.await(run::isDone)).isPresent();
      int variant = variantToBeLinked();
      try (Statement statement = ending.createStatement()) {
        statement.execute(END_RECORD.formatted(variant));
        points.lift(LINKS_ARE_READ);
        await(() -> !notes.isEmpty());
        assertThat(database.lockWaits()).isZero();
        statement.execute(END_LINKS.formatted(variant));
      }
      ending.commit();
      assertThat(run.join().conservation().isClean()).isTrue();
    }
    assertEveryLinkEndsWithItsRecord();
  }

  @Test
  void aRecordThatEndsBeforeItBeginsOverlapsNothing() {
    database.execute("ALTER TABLE mapping_records DROP CONSTRAINT ck_mapping_records_window");

    BackfillSummary run =
        runWith(
            RECORDS_ARE_READ,
            pipeline ->
                database.execute(
                    """
                    INSERT INTO mapping_records (variant_id, assay_level, mapping_api_version, mapped_date, valid_from, valid_to)
                    VALUES (%d, 'genomic', 'reversed', '2021-01-01', '2021-01-02', '2021-01-01')"""
                        .formatted(variantToBeMapped())));

    assertThat(run.conservation().unexplained()).containsOnlyKeys("windows");
    assertThat(notes).isEmpty();
  }

  /** The same run has come to what a run after it would have come to. */
  private void assertDoneAgain(BackfillSummary run, String table) {
    assertThat(run.conservation().isClean()).as("%s", run.conservation()).isTrue();
    assertThat(backfill().run().writtenPerTable()).isEmpty();
    assertThat(notes)
        .anyMatch(note -> note.contains("somebody else has written to " + table + " of "));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      CrashPoints.sleep();
    }
  }

  private void assertEveryLinkEndsWithItsRecord() {
    assertThat(
            database.rows(
                """
                SELECT r.variant_id FROM mapping_records AS r JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
                WHERE l.valid_to IS DISTINCT FROM r.valid_to"""))
        .isEmpty();
    assertThat(backfill().run().writtenPerTable()).doesNotContainKey("mapping_record_alleles");
  }

  /** The record first and then its links, as the model's writer does. */
  private void end(int variant) {
    database.execute((END_RECORD + END_LINKS).formatted(variant, variant));
  }

  /** A variant of the first chunk of translations whose live record will link one. */
  private int variantToBeLinked() {
    return database.value(
        """
        SELECT min(w.variant_id) FROM annotation_backfill.written_mapping_records AS w
        JOIN annotation_backfill.translated_alleles AS t ON t.allele_id = w.allele_id
        JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.valid_to IS NULL""",
        Integer.class);
  }

  /** Runs a backfill, and when it has come to the point, what the pipeline does there. */
  private BackfillSummary runWith(CrashPoint point, Consumer<RunningPipeline> work) {
    points.plant(List.of(point));
    CompletableFuture<BackfillSummary> run = started();
    try (RunningPipeline pipeline = new RunningPipeline(database.dataSource(), Clock.systemUTC())) {
      assertThat(points.await(run::isDone)).isPresent();
      work.accept(pipeline);
    } finally {
      points.lift(point);
    }
    return run.join();
  }

  private CompletableFuture<BackfillSummary> started() {
    return CompletableFuture.supplyAsync(
        () -> backfill().run(), task -> new Thread(task, "backfill-under-test").start());
  }

  private Backfill backfill() {
    BackfillListener listener = new NotesTo(notes::add);
    return new Backfill(
        database.dataSource(), CrashDatabase.options(), listener, CrashDatabase.CLOCK);
  }

  /** An allele of the first chunk, to which the backfill will link a frequency that holds on. */
  private Map<String, Object> alleleToBeLinked() {
    return database
        .rows(
            """
            SELECT w.allele_id AS allele, (SELECT min(other.id) FROM gnomad_variants AS other WHERE other.id <> g.gnomad_variant_id) AS another
            FROM annotation_backfill.written_mapping_records AS w
            JOIN mapping_records AS r ON r.id = w.mapping_record_id AND r.valid_to IS NULL
            JOIN gnomad_variants_mapped_variants AS g ON g.mapped_variant_id = w.mapped_variant_id
            WHERE w.allele_id NOT IN (SELECT allele_id FROM gnomad_allele_links)
            ORDER BY w.allele_id
            LIMIT 1""")
        .get(0);
  }

  /** A variant of the first chunk that only old tables know. */
  private int variantToBeMapped() {
    return database.value(
        """
        SELECT min(m.variant_id) FROM mapped_variants AS m
        WHERE m.current AND m.alignment_level IS NOT NULL
          AND m.variant_id NOT IN (SELECT variant_id FROM mapping_records)""",
        Integer.class);
  }

  private int anyAllele() {
    return database.value("SELECT min(id) FROM alleles", Integer.class);
  }
}
