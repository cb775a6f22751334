package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.ModelDatabase;
import org.varianteffect.annotation.model.SettableClock;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.MappingRecordAllele;
import org.varianteffect.annotation.model.mapping.MappingRecordBuilder;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.Variant;

/** The writer on tables that say the score set of a mapping, and must be told it. */
class LaterTablesTest {

  private static final LocalDate TODAY = ModelDatabase.TODAY;

  private static ModelDatabase database;

  private final SettableClock clock = new SettableClock("2024-01-01T00:00:00Z");
  private EntityManager entityManager;
  private ValidTimeWriter writer;

  @BeforeAll
  static void create() {
    database = ModelDatabase.createLater();
    // an id of its own, so that a score set's is never a variant's
    database
        .sql()
        .execute(
            """
            INSERT INTO scoresets (id, private, num_variants, dataset_columns) VALUES (70, false, 1, '{}');
            UPDATE variants SET scoreset_id = 70 WHERE id = 2""");
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void open() {
    entityManager = database.reset().entityManager();
    writer = new ValidTimeWriter(entityManager, clock);
  }

  @AfterEach
  void close() {
    entityManager.close();
  }

  @Test
  void recordsAndTheirLinksSayTheScoreSetOfTheirVariant() {
    Allele measured = database.allele(1);
    Allele translated = database.allele(2);
    List<MappingRecord> written =
        writer.supersedeAll(
            List.of(
                mapped(entityManager.find(Variant.class, 1), "v1").measures(measured).build(),
                mapped(entityManager.getReference(Variant.class, 2), "v1")
                    .measures(measured)
                    .translatesTo(translated, 1)
                    .build()));
    assertThat(scoreSets("mapping_records")).containsExactly(1, 70);
    assertThat(scoreSets("mapping_record_alleles")).containsExactly(1, 70, 70);

    writer.supersede(MappingRecordAllele.derived(written.get(0), translated, 2));
    assertThat(scoreSets("mapping_record_alleles")).containsExactly(1, 70, 70, 1);
  }

  @Test
  void aRecordThatIsReplacedAndOneThatIsRetiredKeepTheScoreSet() {
    Allele allele = database.allele(1);
    Variant variant = entityManager.getReference(Variant.class, 2);
    writer.supersede(mapped(variant, "v1").measures(allele).build());
    clock.set("2024-02-01T00:00:00Z");
    MappingRecord live = writer.supersede(mapped(variant, "v2").measures(allele).build());
    assertThat(writer.supersede(mapped(variant, "v2").measures(allele).build())).isEqualTo(live);
    clock.set("2024-03-01T00:00:00Z");
    writer.retire(live);

    assertThat(
            database
                .sql()
                .rows(
                    """
                    SELECT r.mapping_api_version || ' ' || r.score_set_id || l.score_set_id
                      || ' ' || date(r.valid_to AT TIME ZONE 'UTC') || ' ' || date(l.valid_to AT TIME ZONE 'UTC') AS said
                    FROM mapping_records AS r JOIN mapping_record_alleles AS l ON l.mapping_record_id = r.id
                    ORDER BY r.id"""))
        .extracting(row -> row.get("said"))
        .containsExactly("v1 7070 2024-02-01 2024-02-01", "v2 7070 2024-03-01 2024-03-01");
    MappingRecord read = entityManager.find(MappingRecord.class, live.id());
    assertThat(read.mappingApiVersion()).isEqualTo("v2");
    assertThat(read.alleles()).hasSize(1);
  }

  @Test
  void aUnitThatIsGivenAUrlLooksTooAndOneThatCannotLookIsToldByTheMappingFile() {
    PersistenceConfiguration byUrl =
        AnnotationModel.persistenceUnit("by url")
            .property(PersistenceConfiguration.JDBC_URL, database.sql().url())
            .property(PersistenceConfiguration.JDBC_USER, database.sql().user())
            .property(PersistenceConfiguration.JDBC_PASSWORD, database.sql().password());
    PersistenceConfiguration told =
        new PersistenceConfiguration("told").mappingFile(AnnotationModel.SCORE_SET_COLUMNS);
    AnnotationModel.entities().forEach(told::managedClass);
    told.property("jakarta.persistence.nonJtaDataSource", database.sql().dataSource());
    try (EntityManagerFactory one = byUrl.createEntityManagerFactory();
        EntityManagerFactory other = told.createEntityManagerFactory()) {
      map(one, 1);
      map(other, 2);
    }
    assertThat(scoreSets("mapping_records")).containsExactly(1, 70);
  }

  @Test
  void aUnitThatIsGivenAUrlAloneConnectsAsWhoeverRunsIt() {
    assumeThat(database.sql().password()).as("asks for no password").isEmpty();
    String me = System.getProperty("user.name");
    boolean isNew =
        database.sql().rows("SELECT FROM pg_roles WHERE rolname = '" + me + "'").isEmpty();
    if (isNew) {
      database.sql().execute("CREATE ROLE \"" + me + "\" LOGIN SUPERUSER");
    }
    PersistenceConfiguration byUrlAlone =
        AnnotationModel.persistenceUnit("by url alone")
            .property(
                PersistenceConfiguration.JDBC_URL, database.sql().url().replaceFirst("[?].*", ""));
    try (EntityManagerFactory factory = byUrlAlone.createEntityManagerFactory()) {
      map(factory, 1);
    } finally {
      if (isNew) {
        database.sql().execute("DROP ROLE \"" + me + "\"");
      }
    }
    assertThat(scoreSets("mapping_records")).containsExactly(1);
  }

  @Test
  void aUnitThatCannotReachItsDatabaseSaysWhatItWantedToKnow() {
    PersistenceConfiguration unreachable =
        AnnotationModel.persistenceUnit("worker")
            .property(PersistenceConfiguration.JDBC_URL, "jdbc:postgresql://127.0.0.1:1/none");
    assertThatThrownBy(unreachable::createEntityManagerFactory)
        .hasMessageStartingWith(
            "persistence unit worker cannot look whether mapping_records has score_set_id: Connection to 127.0.0.1:1 refused");
  }

  private void map(EntityManagerFactory factory, int variant) {
    try (EntityManager own = factory.createEntityManager()) {
      new ValidTimeWriter(own, clock)
          .supersede(mapped(own.getReference(Variant.class, variant), "v1").build());
    }
  }

  private static MappingRecordBuilder mapped(Variant variant, String api) {
    return MappingRecord.of(variant).measuredAt(SequenceLevel.GENOMIC, null).mappedBy(api, TODAY);
  }

  private List<Object> scoreSets(String table) {
    return database.sql().rows("SELECT score_set_id FROM " + table + " ORDER BY id").stream()
        .map(row -> row.get("score_set_id"))
        .toList();
  }
}
