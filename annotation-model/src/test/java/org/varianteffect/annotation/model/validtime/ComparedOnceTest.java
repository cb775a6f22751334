package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;

/** A writer that comes between a look at what holds and what is made of it. */
class ComparedOnceTest extends WriterBed {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRecordThatStatesTheSameStaysThoughItsLinksChangeRightAfterItWasComparedWithoutALock(
      boolean together) {
    Allele measured = database.allele(1);
    Allele derived = database.allele(2);
    int id = writer.supersede(bothOf(measured, derived)).id();
    MappingRecord again = bothOf(measured, derived);
    try (EntityManagerFactory interrupted = interruptedBeforeTheSecondLookAtLinks();
        EntityManager ours = interrupted.createEntityManager()) {
      ValidTimeWriter interruptedWriter = new ValidTimeWriter(ours, clock);
      MappingRecord stays =
          together
              ? interruptedWriter.supersedeAll(List.of(again)).get(0)
              : interruptedWriter.supersede(again);
      assertThat(stays.id()).isEqualTo(id);
    }
    assertThat(count("mapping_records")).isEqualTo(1);
  }

  private static EntityManagerFactory interruptedBeforeTheSecondLookAtLinks() {
    AtomicInteger looks = new AtomicInteger();
    StatementInspector others =
        sql -> {
          if (sql.contains("from mapping_record_alleles") && looks.incrementAndGet() == 2) {
            database
                .sql()
                .execute(
                    "UPDATE mapping_record_alleles SET valid_to = '2024-01-02Z' WHERE NOT is_authoritative");
          }
          return sql;
        };
    return AnnotationModel.persistenceUnit("interrupted")
        .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.sql().dataSource())
        .property(AvailableSettings.STATEMENT_INSPECTOR, others)
        .createEntityManagerFactory();
  }

  private static MappingRecord bothOf(Allele measured, Allele derived) {
    return mapped(1, "v1").measures(measured, 1).translatesTo(derived, 1).build();
  }
}
