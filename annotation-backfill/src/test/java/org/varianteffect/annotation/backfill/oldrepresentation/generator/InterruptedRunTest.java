package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.testing.TestDatabase;

/** Runs that are stopped, cut off or shared end where a run that nobody disturbed ends. */
class InterruptedRunTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);
  private static final GeneratorOptions SMALL = new GeneratorOptions(600, 5, 0.1);
  private static final BackfillOptions SMALL_BATCHES = BackfillOptions.defaults().withBatchSize(50);

  /** Content of every new table, without ids that depend on the order of the work. */
  private static final List<String> CONTENT =
      List.of(
          "SELECT variant_id, vrs_digest, assay_level, hgvs_assay_level, mapped_date, valid_from, valid_to FROM mapping_records",
          "SELECT vrs_digest, level, hgvs_g, hgvs_c, hgvs_p, clingen_allele_id, post_mapped::text FROM alleles",
          "SELECT r.variant_id, r.valid_from AS since, a.vrs_digest, l.is_authoritative, l.valid_from, l.valid_to FROM mapping_record_alleles l"
              + " JOIN mapping_records r ON r.id = l.mapping_record_id JOIN alleles a ON a.id = l.allele_id",
          "SELECT a.vrs_digest, gnomad_variant_id, valid_from, valid_to FROM gnomad_allele_links l JOIN alleles a ON a.id = l.allele_id",
          "SELECT a.vrs_digest, c.db_identifier, c.db_version, valid_from, valid_to FROM clinvar_allele_links l"
              + " JOIN alleles a ON a.id = l.allele_id JOIN clinvar_controls c ON c.id = l.clinvar_control_id",
          "SELECT a.vrs_digest, functional_consequence, source_version, access_date, valid_from, valid_to FROM vep_allele_consequences v"
              + " JOIN alleles a ON a.id = v.allele_id",
          "SELECT e.variant_id, a.vrs_digest, annotation_type, disposition, e.created_at, metadata::text FROM annotation_event e"
              + " LEFT JOIN alleles a ON a.id = e.allele_id",
          "SELECT kind, variant_id, mapped_variant_id, source, key FROM annotation_backfill.anomalies");

  private static List<String> undisturbed;

  @BeforeAll
  static void runUndisturbed() {
    try (GeneratedDatabase database = expanded()) {
      run(database, SMALL_BATCHES, BackfillListener.silent());
      undisturbed = content(database);
    }
  }

  @Test
  void aStoppedRunResumesAtTheFirstUnfinishedChunk() {
    try (GeneratedDatabase disturbed = expanded()) {
      BackfillOptions options = SMALL_BATCHES;
      for (Stage stage : List.of(Stage.RECORDS, Stage.TIMELINES, Stage.EVENTS)) {
        BackfillOptions stopping = options;
        assertThatThrownBy(() -> stopAfterThreeChunksOf(stage, disturbed, stopping))
            .isInstanceOf(BackfillInterrupted.class)
            .hasMessageContaining("--resume");
        options = SMALL_BATCHES.resuming();
      }

      BackfillSummary resumed = run(disturbed, options, BackfillListener.silent());

      assertThat(resumed.conservation().isClean()).as("%s", resumed.conservation()).isTrue();
      assertThat(content(disturbed)).isEqualTo(undisturbed);
    }
  }

  @Test
  void aResumedRunTakesTheBatchesThatItIsAskedForAtOnce() {
    try (GeneratedDatabase disturbed = expanded()) {
      assertThatThrownBy(
              () ->
                  stopAfterThreeChunksOf(
                      Stage.RECORDS, disturbed, BackfillOptions.defaults().withBatchSize(110)))
          .isInstanceOf(BackfillInterrupted.class);
      TestDatabase database = disturbed.database();
      database.execute(
          "UPDATE annotation_backfill.chunks SET done_at = '2000-01-01' WHERE done_at IS NOT NULL");

      run(
          disturbed,
          BackfillOptions.defaults().withBatchSize(40).resuming(),
          BackfillListener.silent());

      String since = "annotation_backfill.chunks WHERE done_at > '2000-01-01'";
      assertThat(database.value("SELECT max(items) FROM " + since, Integer.class)).isEqualTo(40);
      assertThat(
              database.value(
                  "SELECT count(*) FROM " + since + " AND items <> cardinality(ids)", Long.class))
          .isZero();
      assertThat(content(disturbed)).isEqualTo(undisturbed);
    }
  }

  @Test
  void aBatchOfManyIsOneTransaction() {
    try (GeneratedDatabase database = expanded()) {
      AtomicInteger transactions = new AtomicInteger();

      run(
          database,
          BackfillOptions.defaults().withBatchSize(500),
          progress(stage -> transactions.addAndGet(stage == Stage.RECORDS ? 1 : 0)));

      assertThat(transactions).hasValue(2);
      assertThat(content(database)).isEqualTo(undisturbed);
    }
  }

  @Test
  void aRecheckStaysOneWhenItIsResumed() {
    try (GeneratedDatabase disturbed = expanded()) {
      run(disturbed, SMALL_BATCHES, BackfillListener.silent());
      assertThatThrownBy(
              () -> stopAfterThreeChunksOf(Stage.RECORDS, disturbed, SMALL_BATCHES.rechecking()))
          .isInstanceOf(BackfillInterrupted.class);

      run(disturbed, SMALL_BATCHES.resuming(), BackfillListener.silent());

      assertThat(
              disturbed
                  .database()
                  .value(
                      "SELECT sum(items) FROM annotation_backfill.chunks WHERE run_id = 2 AND stage = 'timelines'",
                      Long.class))
          .isPositive();
    }
  }

  @Test
  void aRunThatWasNoRecheckIsNotResumedAsOne() {
    try (GeneratedDatabase disturbed = expanded()) {
      assertThatThrownBy(() -> stopAfterThreeChunksOf(Stage.RECORDS, disturbed, SMALL_BATCHES))
          .isInstanceOf(BackfillInterrupted.class);

      assertThatThrownBy(
              () ->
                  run(disturbed, SMALL_BATCHES.rechecking().resuming(), BackfillListener.silent()))
          .isInstanceOf(BackfillRefused.class)
          .hasMessage(
              "run 1 was started without --recheck: ask for the same, or start anew without --resume");
    }
  }

  @Test
  void aRunWhosePlanIsCancelledAfterItWasAskedToStopIsInterruptedAndHasNotFailed()
      throws Exception {
    try (GeneratedDatabase generated = expanded();
        Connection other = generated.database().dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("LOCK TABLE annotation_backfill.chunks");
      Backfill backfill =
          new Backfill(
              generated.database().dataSource(), SMALL_BATCHES, BackfillListener.silent(), CLOCK);
      CompletableFuture<BackfillSummary> run = CompletableFuture.supplyAsync(backfill::run);
      generated.database().awaitLockWait();

      backfill.stop();
      generated
          .database()
          .execute(
              "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");

      assertThat(run)
          .failsWithin(Duration.ofSeconds(30))
          .withThrowableThat()
          .withCauseInstanceOf(BackfillInterrupted.class);
      other.rollback();
      assertThat(
              generated
                  .database()
                  .value("SELECT status FROM annotation_backfill.runs", String.class))
          .isEqualTo("interrupted");
    }
  }

  @Test
  void aRunWhoseConnectionsAreCutAgainAndAgainEndsAsIfTheyHadNotBeen() {
    try (GeneratedDatabase disturbed = expanded()) {
      AtomicInteger chunks = new AtomicInteger();

      BackfillSummary summary =
          run(
              disturbed,
              SMALL_BATCHES.withWorkers(2),
              progress(
                  stage -> {
                    if (chunks.incrementAndGet() % 5 == 0) {
                      cutConnections(disturbed.database());
                    }
                  }));

      assertThat(chunks.get()).isGreaterThan(20);
      assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
      assertThat(content(disturbed)).isEqualTo(undisturbed);
    }
  }

  @Test
  void fourWorkersGiveTheResultOfOne() {
    try (GeneratedDatabase four = expanded();
        GeneratedDatabase one = expanded()) {
      run(one, BackfillOptions.defaults(), BackfillListener.silent());
      run(
          four,
          BackfillOptions.defaults().withWorkers(4).withBatchSize(20),
          BackfillListener.silent());

      assertThat(content(four)).isEqualTo(content(one));
    }
  }

  private static GeneratedDatabase expanded() {
    return GeneratedDatabase.expanded(SMALL, ClinvarShape.COPIED);
  }

  private static BackfillSummary run(
      GeneratedDatabase database, BackfillOptions options, BackfillListener listener) {
    return new Backfill(database.database().dataSource(), options, listener, CLOCK).run();
  }

  private static void stopAfterThreeChunksOf(
      Stage stopAt, GeneratedDatabase database, BackfillOptions options) {
    AtomicReference<Backfill> backfill = new AtomicReference<>();
    AtomicInteger chunks = new AtomicInteger();
    BackfillListener listener =
        progress(
            stage -> {
              if (stage == stopAt && chunks.incrementAndGet() == 3) {
                backfill.get().stop();
              }
            });
    backfill.set(new Backfill(database.database().dataSource(), options, listener, CLOCK));
    backfill.get().run();
  }

  private static void cutConnections(TestDatabase database) {
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'annotations backfill' AND datname = current_database()");
  }

  private static BackfillListener progress(Consumer<Stage> perChunk) {
    return new BackfillListener() {
      @Override
      public void progressed(Stage stage, long done, long total) {
        perChunk.accept(stage);
      }
    };
  }

  private static List<String> content(GeneratedDatabase database) {
    return CONTENT.stream()
        .map(
            sql ->
                "SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS content FROM ("
                    + sql
                    + ") AS t")
        .map(sql -> database.database().value(sql, String.class))
        .toList();
  }
}
