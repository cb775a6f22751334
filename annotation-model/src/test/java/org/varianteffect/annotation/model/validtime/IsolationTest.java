package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;

/** Two writers of one key, when transactions have another isolation level than the usual one. */
@Timeout(60)
class IsolationTest extends WriterBed {

  private final ExecutorService thread = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void aRepeatableReadThatWaitedForAnotherWriterIsRefused() throws Exception {
    Allele allele = database.allele(1);
    try (EntityManagerFactory factory = transactionsThatAre("repeatable read");
        EntityManager holding = database.entityManager()) {
      holding.getTransaction().begin();
      ValidTimeWriter first = new ValidTimeWriter(holding, clock);
      VepAlleleConsequence row = first.supersede(consequence(allele, "first"));
      Future<?> second = thread.submit(() -> supersede(factory, consequence(allele, "second")));
      database.sql().awaitLockWait();
      first.retire(row);
      holding.getTransaction().commit();
      assertThatThrownBy(second::get)
          .hasMessageContaining(
              "in REPEATABLE READ a writer that waited for Allele 1 does not see what the one before it wrote: use READ COMMITTED");
    }
    assertThat(windows("vep_allele_consequences", "functional_consequence")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"read committed", "serializable"})
  void windowsDoNotOverlap(String isolation) throws Exception {
    Allele allele = database.allele(1);
    try (EntityManagerFactory factory = transactionsThatAre(isolation);
        EntityManager holding = factory.createEntityManager()) {
      holding.getTransaction().begin();
      ValidTimeWriter first = new ValidTimeWriter(holding, clock);
      VepAlleleConsequence row = first.supersede(consequence(allele, "first"));
      Future<?> second = thread.submit(() -> supersede(factory, consequence(allele, "second")));
      database.sql().awaitLockWait();
      clock.set("2024-02-01T00:00:00Z");
      first.retire(row);
      holding.getTransaction().commit();
      second.get();
    }
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "first [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "second [2024-02-01T00:00:00Z, )");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read committed", "serializable"})
  void aRecordNeverGetsTwoMeasuredAlleles(String isolation) throws Exception {
    MappingRecord record = writer.supersede(mapped(1, "v1").build());
    Allele one = database.allele(1);
    Allele other = database.allele(2);
    try (EntityManagerFactory factory = transactionsThatAre(isolation);
        EntityManager holding = factory.createEntityManager()) {
      holding.getTransaction().begin();
      new ValidTimeWriter(holding, clock)
          .supersede(MappingRecordAllele.authoritative(record, one, null));
      Future<?> second =
          thread.submit(
              () -> supersede(factory, MappingRecordAllele.authoritative(record, other, null)));
      database.sql().awaitLockWait();
      holding.getTransaction().commit();
      assertThatThrownBy(second::get).hasCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(count("mapping_record_alleles")).isEqualTo(1);
  }

  private void supersede(EntityManagerFactory factory, ValidTimeRow row) {
    try (EntityManager own = factory.createEntityManager()) {
      new ValidTimeWriter(own, clock).supersede(row);
    }
  }

  private static EntityManagerFactory transactionsThatAre(String isolation) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(database.sql().url());
    connections.setUser(database.sql().user());
    connections.setPassword(database.sql().password());
    connections.setOptions("-c default_transaction_isolation=" + isolation.replace(" ", "\\ "));
    return AnnotationModel.persistenceUnit(isolation)
        .property("jakarta.persistence.nonJtaDataSource", connections)
        .createEntityManagerFactory();
  }
}
