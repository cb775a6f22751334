package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.varianteffect.annotation.model.ModelDatabase;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.SequenceLevel;

@Timeout(120)
class ValidTimeConcurrencyTest {

  private static final int WRITERS = 6;
  private static final int WRITES = 15;

  private static ModelDatabase database;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

  @BeforeAll
  static void create() {
    database = ModelDatabase.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void reset() {
    database.reset();
  }

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }

  @Test
  void writersOfOneAlleleLeaveAGaplessTimelineWithOneLiveRow() throws Exception {
    Allele allele = database.allele(1);
    race(
        (writer, step) ->
            writer.supersede(new VepAlleleConsequence(allele, step, "112", ModelDatabase.TODAY)));
    assertSound("vep_allele_consequences", "allele_id", WRITERS * WRITES);
  }

  @Test
  void writersInTransactionsOfTheirOwnWaitForEachOther() throws Exception {
    Allele allele = database.allele(1);
    inParallel(
        thread -> {
          for (int i = 0; i < WRITES; i++) {
            try (EntityManager entityManager = database.entityManager()) {
              entityManager.getTransaction().begin();
              new ValidTimeWriter(entityManager, Clock.systemUTC())
                  .supersede(
                      new VepAlleleConsequence(
                          allele, thread + "-" + i, "112", ModelDatabase.TODAY));
              entityManager.getTransaction().commit();
            }
          }
        });
    assertSound("vep_allele_consequences", "allele_id", WRITERS * WRITES);
  }

  @Test
  void mappingsOfOneVariantTakeTheirAllelesWithThem() throws Exception {
    Allele allele = database.allele(1);
    race(
        (writer, step) ->
            writer.supersede(
                MappingRecord.of(database.variant(1))
                    .measuredAt(SequenceLevel.GENOMIC, null)
                    .mappedBy(step, ModelDatabase.TODAY)
                    .measures(allele)
                    .build()));
    assertSound("mapping_records", "variant_id", WRITERS * WRITES);
    assertThat(
            database
                .sql()
                .value(
                    "SELECT count(*) FROM mapping_records r JOIN mapping_record_alleles l ON l.mapping_record_id = r.id"
                        + " WHERE r.valid_from = l.valid_from AND r.valid_to IS NOT DISTINCT FROM l.valid_to",
                    Integer.class))
        .isEqualTo(WRITERS * WRITES);
  }

  @Test
  void aWriterThatDoesNotLockIsAnsweredByRetryOrInATransactionByAClearError() throws Exception {
    Allele allele = database.allele(1);
    try (EntityManager entityManager = database.entityManager();
        Connection foreign = uncommittedConsequenceOf(1)) {
      Future<VepAlleleConsequence> own =
          threads.submit(
              () ->
                  new ValidTimeWriter(entityManager, Clock.systemUTC())
                      .supersede(new VepAlleleConsequence(allele, "a", "2", ModelDatabase.TODAY)));
      database.sql().awaitLockWait();
      foreign.commit();
      assertThat(own.get().isLive()).isTrue();
      assertSound("vep_allele_consequences", "allele_id", 2);
    }
  }

  @Test
  void ofSeveralRowsAConflictOfOneRepeatsAll() throws Exception {
    List<Allele> alleles = List.of(database.allele(1), database.allele(2));
    try (EntityManager entityManager = database.entityManager();
        Connection foreign = uncommittedConsequenceOf(2)) {
      Future<List<VepAlleleConsequence>> own =
          threads.submit(
              () ->
                  new ValidTimeWriter(entityManager, Clock.systemUTC())
                      .supersedeAll(
                          alleles.stream()
                              .map(
                                  allele ->
                                      new VepAlleleConsequence(
                                          allele, "a", "2", ModelDatabase.TODAY))
                              .toList()));
      database.sql().awaitLockWait();
      foreign.commit();
      assertThat(own.get()).hasSize(2).allMatch(VepAlleleConsequence::isLive);
      assertThat(
              database
                  .sql()
                  .value(
                      "SELECT string_agg(allele_id || ' ' || coalesce(functional_consequence, '-') || ' ' || (valid_to IS NULL), ', ' ORDER BY allele_id, valid_from)"
                          + " FROM vep_allele_consequences",
                      String.class))
          .isEqualTo("1 a true, 2 - false, 2 a true");
    }
  }

  @Test
  void inACallersTransactionAConflictIsAClearError() throws Exception {
    Allele allele = database.allele(1);
    try (EntityManager entityManager = database.entityManager();
        Connection foreign = uncommittedConsequenceOf(1)) {
      Future<?> joined =
          threads.submit(
              () -> {
                entityManager.getTransaction().begin();
                assertThatThrownBy(
                        () ->
                            new ValidTimeWriter(entityManager, Clock.systemUTC())
                                .supersede(
                                    new VepAlleleConsequence(
                                        allele, "a", "2", ModelDatabase.TODAY)))
                    .isInstanceOf(ConcurrentWrite.class)
                    .hasFieldOrPropertyWithValue("sqlState", "23505")
                    .hasFieldOrPropertyWithValue("row", "a new VepAlleleConsequence of Allele 1")
                    .hasMessageContaining("roll back and repeat the transaction")
                    .hasMessageContaining("uq_vep_allele_consequences_live");
                entityManager.getTransaction().rollback();
              });
      database.sql().awaitLockWait();
      foreign.commit();
      joined.get();
    }
  }

  /** Of a writer that does not lock; the commit is the caller's. */
  private static Connection uncommittedConsequenceOf(int alleleId) throws SQLException {
    Connection foreign = database.sql().connect();
    foreign.setAutoCommit(false);
    foreign
        .createStatement()
        .execute(
            "INSERT INTO vep_allele_consequences (allele_id, source_version, access_date) VALUES (%d, '1', '2024-01-01')"
                .formatted(alleleId));
    return foreign;
  }

  private void race(Write write) throws Exception {
    inParallel(
        thread -> {
          try (EntityManager entityManager = database.entityManager()) {
            ValidTimeWriter writer = new ValidTimeWriter(entityManager, Clock.systemUTC());
            for (int i = 0; i < WRITES; i++) {
              write.apply(writer, thread + "-" + i);
            }
          }
        });
  }

  private void inParallel(Task task) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int thread = 0; thread < WRITERS; thread++) {
      int number = thread;
      tasks.add(
          () -> {
            task.run(number);
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(tasks)) {
      done.get();
    }
  }

  /** As many rows as were written; one is live; each other one ends where the next one starts. */
  private void assertSound(String table, String key, int rows) {
    assertThat(
            database
                .sql()
                .rows(
                    "SELECT count(*)::int AS rows, count(*) FILTER (WHERE valid_to IS NULL)::int AS live,"
                        + " count(*) FILTER (WHERE valid_to < valid_from)::int AS reversed,"
                        + " count(*) FILTER (WHERE valid_to IS DISTINCT FROM next)::int AS gaps"
                        + " FROM (SELECT valid_from, valid_to, lead(valid_from) OVER (PARTITION BY "
                        + key
                        + " ORDER BY valid_from, valid_to) AS next FROM "
                        + table
                        + ") t")
                .get(0))
        .containsEntry("rows", rows)
        .containsEntry("live", 1)
        .containsEntry("reversed", 0)
        .containsEntry("gaps", 0);
  }

  private interface Write {
    Object apply(ValidTimeWriter writer, String step);
  }

  private interface Task {
    void run(int thread) throws Exception;
  }
}
