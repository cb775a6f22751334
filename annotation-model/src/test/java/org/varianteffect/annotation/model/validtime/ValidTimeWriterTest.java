package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.annotation.ClinvarAlleleLink;
import org.varianteffect.annotation.model.annotation.ClinvarControl;
import org.varianteffect.annotation.model.annotation.GnomadAlleleLink;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;

class ValidTimeWriterTest extends WriterBed {

  @Test
  void theOldRowEndsAtTheInstantAtWhichTheNewOneStarts() {
    Allele allele = database.allele(1);
    writer.supersede(consequence(allele, "missense_variant"));
    clock.set("2024-02-01T10:11:12.123456789Z");
    VepAlleleConsequence now = writer.supersede(consequence(allele, "stop_gained"));
    assertThat(now.window())
        .isEqualTo(Window.openFrom(Instant.parse("2024-02-01T10:11:12.123456Z")));
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "missense_variant [2024-01-01T00:00:00Z, 2024-02-01T10:11:12.123456Z)",
            "stop_gained [2024-02-01T10:11:12.123456Z, )");
  }

  @Test
  void theSameFactIsNotWrittenAgain() {
    Allele allele = database.allele(1);
    VepAlleleConsequence first = writer.supersede(consequence(allele, null));
    String before =
        database.sql().value("SELECT xmin::text FROM vep_allele_consequences", String.class);
    clock.set("2024-02-01T00:00:00Z");
    assertThat(writer.supersede(consequence(allele, null))).isEqualTo(first);
    assertThat(database.sql().value("SELECT xmin::text FROM vep_allele_consequences", String.class))
        .isEqualTo(before);
  }

  @Test
  void aWriterJoinsTheTransactionAroundItAndIsUndoneWithIt() {
    Allele allele = database.allele(1);
    entityManager.getTransaction().begin();
    VepAlleleConsequence row = writer.supersede(consequence(allele, "missense_variant"));
    assertThat(entityManager.contains(row)).isTrue();
    assertThat(count("vep_allele_consequences")).isZero();
    entityManager.getTransaction().rollback();
    assertThat(count("vep_allele_consequences")).isZero();
  }

  @Test
  void severalReplacementsInOneTransactionLeaveOneLiveRowAndEmptyWindows() {
    Allele allele = database.allele(1);
    entityManager.getTransaction().begin();
    for (String consequence : List.of("a", "b", "c")) {
      writer.supersede(consequence(allele, consequence));
    }
    entityManager.getTransaction().commit();
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "a [2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z)",
            "b [2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z)",
            "c [2024-01-01T00:00:00Z, )");
  }

  @Test
  void aClockThatGoesBackNeverEndsARowBeforeItStarted() {
    Allele allele = database.allele(1);
    writer.supersede(consequence(allele, "a"));
    clock.set("2023-01-01T00:00:00Z");
    writer.supersede(consequence(allele, "b"));
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "a [2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z)", "b [2024-01-01T00:00:00Z, )");
  }

  @Test
  void aNewRowNeverStartsBeforeTheLastOneOfItsKeyEnded() {
    Allele allele = database.allele(1);
    writer.retire(writer.supersede(consequence(allele, "a")));
    clock.set("2023-01-01T00:00:00Z");
    assertThat(writer.supersede(consequence(allele, "b")).window().from())
        .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void clinvarReleasesStackAndOneControlReplacesAnotherAtOneInstant() {
    Allele allele = database.allele(1);
    ClinvarAlleleLink january =
        writer.supersede(new ClinvarAlleleLink(allele, database.clinvar("1", "01_2024")));
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(new ClinvarAlleleLink(allele, database.clinvar("1", "02_2024")));
    clock.set("2024-03-01T00:00:00Z");
    writer.supersede(january, new ClinvarAlleleLink(allele, database.clinvar("2", "01_2024")));
    assertThat(windows("clinvar_allele_links", "clinvar_control_id"))
        .containsExactly(
            "1 [2024-01-01T00:00:00Z, 2024-03-01T00:00:00Z)",
            "2 [2024-02-01T00:00:00Z, )",
            "3 [2024-03-01T00:00:00Z, )");
  }

  @Test
  void aControlEndsNotBeforeItsReplacementCanStart() {
    Allele allele = database.allele(1);
    ClinvarControl other = database.clinvar("2", "01_2024");
    clock.set("2024-06-01T00:00:00Z");
    writer.retire(writer.supersede(new ClinvarAlleleLink(allele, other)));
    clock.set("2024-01-01T00:00:00Z");
    ClinvarAlleleLink january =
        writer.supersede(new ClinvarAlleleLink(allele, database.clinvar("1", "01_2024")));
    clock.set("2024-03-01T00:00:00Z");
    writer.supersede(january, new ClinvarAlleleLink(allele, other));
    assertThat(windows("clinvar_allele_links", "clinvar_control_id"))
        .containsExactly(
            "1 [2024-06-01T00:00:00Z, 2024-06-01T00:00:00Z)",
            "2 [2024-01-01T00:00:00Z, 2024-06-01T00:00:00Z)",
            "1 [2024-06-01T00:00:00Z, )");
  }

  @Test
  void manyFactsAreWrittenAtOneInstantInOneTransaction() {
    List<Allele> alleles = List.of(database.allele(3), database.allele(1), database.allele(2));
    List<VepAlleleConsequence> rows =
        writer.supersedeAll(alleles.stream().map(a -> consequence(a, "missense_variant")).toList());
    assertThat(rows).extracting(VepAlleleConsequence::allele).containsExactlyElementsOf(alleles);
    assertThat(
            database
                .sql()
                .value(
                    "SELECT count(DISTINCT xmin::text) FROM vep_allele_consequences",
                    Integer.class))
        .isEqualTo(1);
  }

  @Test
  void factsOfOneKeyAmongManyComeOneAfterTheOther() {
    Allele allele = database.allele(1);
    Allele other = database.allele(2);
    writer.supersede(consequence(other, "before"));
    clock.set("2024-02-01T00:00:00Z");
    List<VepAlleleConsequence> live =
        writer.supersedeAll(
            List.of(consequence(allele, "a"), consequence(other, "a"), consequence(allele, "b")));
    assertThat(live).extracting(row -> row.window().isLive()).containsExactly(false, true, true);
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactlyInAnyOrder(
            "a [2024-02-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "b [2024-02-01T00:00:00Z, )",
            "before [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "a [2024-02-01T00:00:00Z, )");
  }

  @Test
  void aMappingRecordStartsAndEndsWithItsAlleles() {
    Allele measured = database.allele(1);
    Allele derived = database.allele(2);
    MappingRecord first =
        writer.supersede(mapped(1, "v1").measures(measured, 1).translatesTo(derived, 1).build());
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(mapped(1, "v2").measures(measured).build());
    assertThat(windows("mapping_record_alleles", "allele_id"))
        .containsExactly(
            "1 [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "2 [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "1 [2024-02-01T00:00:00Z, )");
    assertThat(windows("mapping_records", "mapping_api_version"))
        .containsExactly(
            "v1 [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)", "v2 [2024-02-01T00:00:00Z, )");
    assertThat(first.alleles()).hasSize(2);
  }

  @Test
  void noStatementStaysOpenForTheRestOfATransaction() {
    Allele measured = database.allele(1);
    entityManager.getTransaction().begin();
    writer.supersede(mapped(1, "v1").measures(measured).build());
    writer.supersede(mapped(1, "v2").measures(measured).build());
    boolean open =
        entityManager
            .unwrap(SharedSessionContractImplementor.class)
            .getJdbcCoordinator()
            .getLogicalConnection()
            .getResourceRegistry()
            .hasRegisteredResources();
    entityManager.getTransaction().commit();
    assertThat(open).isFalse();
  }

  @Test
  void aMappingRecordEndsNotBeforeItsYoungestAllele() {
    MappingRecord record = writer.supersede(mapped(1, "v1").measures(database.allele(1)).build());
    clock.set("2024-03-01T00:00:00Z");
    writer.supersede(MappingRecordAllele.derived(record, database.allele(2), null));
    clock.set("2024-02-01T00:00:00Z");
    writer.retire(record);
    assertThat(windows("mapping_records", "mapping_api_version"))
        .containsExactly("v1 [2024-01-01T00:00:00Z, 2024-03-01T00:00:00Z)");
    assertThat(windows("mapping_record_alleles", "allele_id"))
        .containsExactly(
            "1 [2024-01-01T00:00:00Z, 2024-03-01T00:00:00Z)",
            "2 [2024-03-01T00:00:00Z, 2024-03-01T00:00:00Z)");
  }

  @Test
  void aLinkStartsNotBeforeItsRecord() {
    MappingRecord record = writer.supersede(mapped(1, "v1").measures(database.allele(1)).build());
    clock.set("2023-12-01T00:00:00Z");
    writer.supersede(MappingRecordAllele.derived(record, database.allele(2), null));
    assertThat(windows("mapping_record_alleles", "allele_id"))
        .containsExactly("1 [2024-01-01T00:00:00Z, )", "2 [2024-01-01T00:00:00Z, )");
  }

  @Test
  void aMappingRecordEndsNotBeforeALinkThatHasEnded() {
    MappingRecord record = writer.supersede(mapped(1, "v1").measures(database.allele(1)).build());
    clock.set("2024-03-01T00:00:00Z");
    writer.retire(record.alleles().get(0));
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(mapped(1, "v2").build());
    assertThat(windows("mapping_records", "mapping_api_version"))
        .containsExactly(
            "v1 [2024-01-01T00:00:00Z, 2024-03-01T00:00:00Z)", "v2 [2024-03-01T00:00:00Z, )");
  }

  @Test
  void theSameMappingIsNotWrittenAgainHoweverItsJsonIsWritten() {
    Allele allele = database.allele(1);
    writer.supersede(
        mapped(1, "v1").preMapped("{\"a\": 1.0, \"b\": [2]}", "2.0").measures(allele).build());
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(
        mapped(1, "v1").preMapped("{\"b\":[2.0],\"a\":1}", "2.0").measures(allele).build());
    assertThat(count("mapping_records")).isEqualTo(1);
    writer.supersede(mapped(1, "v1").preMapped("{\"b\":[2.0],\"a\":1}", "2.0").build());
    assertThat(count("mapping_records")).isEqualTo(2);
  }

  @Test
  void whatHasEndedStaysAsItIsWhenRetiredAgain() {
    VepAlleleConsequence row =
        writer.retire(writer.supersede(consequence(database.allele(1), "a")));
    clock.set("2024-02-01T00:00:00Z");
    assertThat(writer.retire(row).window())
        .isEqualTo(Window.between(row.window().from(), row.window().from()));
  }

  @Test
  void aRowThatTheCallerHasReadForReadingOnlyEndsAllTheSame() {
    Allele allele = database.allele(1);
    writer.supersede(consequence(allele, "a"));
    entityManager.getTransaction().begin();
    VepAlleleConsequence read =
        entityManager
            .createQuery("select c from VepAlleleConsequence c", VepAlleleConsequence.class)
            .setHint("org.hibernate.readOnly", true)
            .getSingleResult();
    clock.set("2024-02-01T00:00:00Z");
    writer.retire(read);
    entityManager.getTransaction().commit();
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly("a [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)");
  }

  @Test
  void aRecordIsDescribedWithAlleleReferencesThatAreNotLoaded() {
    int id = database.allele(1).id();
    Allele reference;
    try (EntityManager other = database.entityManager()) {
      reference = other.getReference(Allele.class, id);
    }
    writer.supersede(mapped(1, "v1").measures(reference).build());
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(mapped(1, "v1").measures(reference).build());
    assertThat(windows("mapping_record_alleles", "allele_id"))
        .containsExactly(id + " [2024-01-01T00:00:00Z, )");
  }

  @Test
  void aRowThatTheCallerReadBeforeIsNotMistakenForTheLiveOne() {
    Allele allele = database.allele(1);
    VepAlleleConsequence first = writer.supersede(consequence(allele, "a"));
    entityManager.find(VepAlleleConsequence.class, first.id());
    try (EntityManager other = database.entityManager()) {
      new ValidTimeWriter(other, clock).supersede(consequence(allele, "b"));
    }
    entityManager.getTransaction().begin();
    clock.set("2024-05-01T00:00:00Z");
    writer.retire(entityManager.find(VepAlleleConsequence.class, first.id()));
    writer.supersede(consequence(allele, "c"));
    entityManager.getTransaction().commit();
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "a [2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z)",
            "b [2024-01-01T00:00:00Z, 2024-05-01T00:00:00Z)",
            "c [2024-05-01T00:00:00Z, )");
  }

  @Test
  void lazyReferencesAreAsGoodAsRows() {
    Allele allele = database.allele(1);
    int id = writer.supersede(consequence(allele, "a")).id();
    entityManager.getTransaction().begin();
    entityManager.getReference(VepAlleleConsequence.class, id);
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(consequence(entityManager.getReference(Allele.class, allele.id()), "b"));
    writer.supersede(
        new GnomadAlleleLink(
            entityManager.getReference(Allele.class, allele.id()), database.gnomad("x", "v4.1")));
    entityManager.getTransaction().commit();
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "a [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)", "b [2024-02-01T00:00:00Z, )");
  }

  @Test
  void aReferenceThatWasNeverLoadedIsEnoughToEndARow() {
    Allele allele = database.allele(1);
    int first = writer.supersede(consequence(allele, "a")).id();
    clock.set("2024-02-01T00:00:00Z");
    writer.supersede(detachedReference(first), consequence(allele, "b"));
    clock.set("2024-03-01T00:00:00Z");
    writer.retire(detachedReference(first + 1));
    assertThat(windows("vep_allele_consequences", "functional_consequence"))
        .containsExactly(
            "a [2024-01-01T00:00:00Z, 2024-02-01T00:00:00Z)",
            "b [2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z)");
  }

  private static VepAlleleConsequence detachedReference(int id) {
    try (EntityManager other = database.entityManager()) {
      return other.getReference(VepAlleleConsequence.class, id);
    }
  }

  @ParameterizedTest
  @EnumSource(FlushMode.class)
  void theFlushModeIsTheCallersAgainAfterManyRows(FlushMode mode) {
    Allele allele = database.allele(1);
    entityManager.getTransaction().begin();
    Session session = entityManager.unwrap(Session.class);
    session.setHibernateFlushMode(mode);
    writer.supersedeAll(List.of(consequence(allele, "a"), consequence(allele, "b")));
    entityManager.getTransaction().commit();
    assertThat(session.getHibernateFlushMode()).isEqualTo(mode);
    assertThat(count("vep_allele_consequences")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Apia", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"})
  void theTimeZoneOfTheJvmDoesNotMatter(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      Allele allele = database.allele(1);
      // In Sao Paulo this day had no midnight, and Apia never had the day at all.
      clock.set("2011-12-30T00:00:00Z");
      writer.supersede(new VepAlleleConsequence(allele, "a", "64", LocalDate.of(2011, 12, 30)));
      writer.supersede(new VepAlleleConsequence(allele, "a", "65", LocalDate.of(2018, 11, 4)));
      assertThat(
              database
                  .sql()
                  .rows(
                      "SELECT access_date::text d, extract(epoch FROM valid_from)::bigint s FROM vep_allele_consequences ORDER BY id"))
          .containsExactly(
              Map.of("d", "2011-12-30", "s", 1325203200L),
              Map.of("d", "2018-11-04", "s", 1325203200L));
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
