package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.testing.TestDatabase;

/** What a rollback takes back, and what it leaves, while others are at work too. */
@Timeout(120)
class BackfillRollbackTest {
  private final TestDatabase database = TwoScoreSets.expanded();
  private final List<String> notes = new CopyOnWriteArrayList<>();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatAWorkerWithoutItsDriverHasInHandIsTakenBackToo() throws Exception {
    run();
    database.execute("UPDATE annotation_backfill.runs SET status = 'running'");
    try (Connection worker = database.connect();
        Statement statement = worker.createStatement()) {
      worker.setAutoCommit(false);
      statement.execute(
          """
          SELECT FROM annotation_backfill.chunks AS c JOIN annotation_backfill.runs AS r ON r.id = c.run_id
          WHERE c.stage = 'records' FOR SHARE OF r FOR UPDATE OF c SKIP LOCKED;
          WITH created AS (INSERT INTO alleles (vrs_digest, level) VALUES ('ga4gh:VA.of_the_chunk', 'genomic') RETURNING id)
          INSERT INTO annotation_backfill.written_alleles (allele_id, created, filled, fingerprint) SELECT id, true, '{}', 0 FROM created;
          """);

      CompletableFuture<Map<String, Long>> rollback = CompletableFuture.supplyAsync(this::rollBack);
      database.awaitLockWait();
      assertThat(count("annotation_backfill.runs")).as("the status can be asked for").isOne();
      worker.commit();

      assertThat(rollback.get(60, TimeUnit.SECONDS)).containsEntry("alleles", 2L);
    }
    assertThat(count("alleles")).isZero();
  }

  @Test
  void aRecordThatThePipelineHasLinkedToAnAlleleStaysWithThatAndItsOwn() {
    run();
    linkByThePipeline(2);

    assertThat(rollBack()).containsEntry("mapping_records", 1L).containsEntry("alleles", 0L);

    assertThat(
            database.rows(
                """
                SELECT r.variant_id, a.level, l.is_authoritative
                FROM mapping_records AS r
                JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
                JOIN alleles AS a ON a.id = l.allele_id
                ORDER BY a.level"""))
        .containsExactly(
            Map.of("variant_id", 2, "level", "genomic", "is_authoritative", true),
            Map.of("variant_id", 2, "level", "protein", "is_authoritative", false));
  }

  @Test
  void theNextBackfillGoesOnWithWhatStayedAndBringsItsAnnotationsBack() {
    run();
    linkByThePipeline(1);
    rollBack();
    assertThat(count("gnomad_allele_links")).isZero();

    run();

    assertThat(count("mapping_records")).isEqualTo(2);
    assertThat(count("gnomad_allele_links")).isOne();
    assertThat(count("annotation_backfill.anomalies")).isZero();
    assertThat(rollBack()).containsEntry("mapping_records", 1L);
    assertThat(
            database.rows(
                "SELECT r FROM annotation_backfill.rows_to_lose() AS r WHERE r LIKE '%roll the backfill back%'"))
        .as("what stayed is nothing that another rollback would take back")
        .isEmpty();
  }

  @Test
  void whatThePipelineLinksWhileTheRollbackIsUnderWayStays() throws Exception {
    run();
    try (Connection pipeline = database.connect();
        Statement statement = pipeline.createStatement()) {
      pipeline.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date)
          SELECT id, 'missense_variant', '112', '2026-11-20' FROM alleles;
          """);

      CompletableFuture<Map<String, Long>> rollback = CompletableFuture.supplyAsync(this::rollBack);
      database.awaitLockWait();
      pipeline.commit();

      assertThat(rollback.get(60, TimeUnit.SECONDS))
          .containsEntry("mapping_records", 2L)
          .containsEntry("alleles", 0L);
    }
    assertThat(notes).as("disturbances").isEmpty();
    assertThat(count("vep_allele_consequences")).isOne();
    assertThat(count("alleles")).isOne();
  }

  @Test
  void aRecordThatThePipelineLinksWhileTheRollbackIsUnderWayStaysWithTheLink() throws Exception {
    run();
    try (Connection pipeline = database.connect();
        Statement statement = pipeline.createStatement()) {
      pipeline.setAutoCommit(false);
      statement.execute(
          """
          WITH native AS (INSERT INTO alleles (vrs_digest, level) VALUES ('ga4gh:VA.of_the_pipeline', 'protein') RETURNING id)
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative)
          SELECT r.id, a.id, false FROM mapping_records AS r, native AS a WHERE r.variant_id = 2;
          """);

      CompletableFuture<Map<String, Long>> rollback = CompletableFuture.supplyAsync(this::rollBack);
      database.awaitLockWait();
      pipeline.commit();

      assertThat(rollback.get(60, TimeUnit.SECONDS))
          .containsEntry("mapping_records", 1L)
          .containsEntry("alleles", 0L);
    }
    assertThat(count("mapping_record_alleles")).as("the pipeline's, and its own").isEqualTo(2);
  }

  @Test
  void aRollbackThatADeadlockAndALostConnectionEndIsTriedAgain() {
    run();
    Disturbance.byADeadlockAndALostConnection(database, "DELETE ON alleles");

    assertThat(rollBack()).containsEntry("mapping_records", 2L).containsEntry("alleles", 1L);
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0)).startsWith("ERROR: deadlock detected; trying again in ");
    assertThat(notes.get(1)).endsWith("; seeking a connection for up to 10 min");
  }

  @Test
  void aDocumentThatThePipelineHasGivenAFilledAlleleSinceStays() {
    database.execute(
        "INSERT INTO alleles (vrs_digest, level) SELECT annotation_backfill.vrs_identifier(allele_at(1)), 'genomic'");
    run();
    assertThat(database.value("SELECT post_mapped ->> 'type' FROM alleles", String.class))
        .isEqualTo("Allele");
    database.execute(
        "UPDATE alleles SET post_mapped = post_mapped || '{\"label\": \"of the pipeline\"}', updated_at = '2026-11-21'");

    rollBack();

    assertThat(
            database.rows("SELECT post_mapped ->> 'label' AS label, updated_at::text FROM alleles"))
        .containsExactly(Map.of("label", "of the pipeline", "updated_at", "2026-11-21"));
  }

  /** The record of a variant to a translation, which is the pipeline's too. */
  private void linkByThePipeline(int variant) {
    database.execute(
        """
        INSERT INTO alleles (vrs_digest, level) VALUES ('ga4gh:VA.of_the_pipeline', 'protein');
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative)
        SELECT r.id, a.id, false FROM mapping_records AS r, alleles AS a WHERE r.variant_id = %s AND a.level = 'protein';
        """
            .formatted(variant));
  }

  private void run() {
    DefaultRun.on(database);
  }

  private Map<String, Long> rollBack() {
    return new BackfillRollback(database.dataSource(), new NotesTo(notes::add)).rollback();
  }

  private long count(String table) {
    return database.value("SELECT count(*) FROM " + table, Long.class);
  }
}
