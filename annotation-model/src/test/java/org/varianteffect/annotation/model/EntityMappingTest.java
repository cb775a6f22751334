package org.varianteffect.annotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.annotation.AnnotationEvent;
import org.varianteffect.annotation.model.annotation.AnnotationType;
import org.varianteffect.annotation.model.annotation.ClinvarControl;
import org.varianteffect.annotation.model.annotation.Disposition;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappedVariant;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.JobRun;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.scoreset.VariantAnnotationStatus;

/** The entities on tables with serial and identity keys, and with columns that they do not know. */
class EntityMappingTest {

  private static ModelDatabase database;
  private EntityManager entityManager;

  @BeforeAll
  static void create() {
    database = ModelDatabase.create();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void open() {
    entityManager = database.reset().entityManager();
  }

  @AfterEach
  void close() {
    entityManager.close();
  }

  @Test
  void everyEntityCanBeReadFromTheTables() {
    for (Class<?> entity : AnnotationModel.entities()) {
      assertThat(
              entityManager.createQuery("from " + entity.getSimpleName(), entity).getResultList())
          .isNotNull();
    }
  }

  @Test
  void aVariantIsReadWithItsScoreSetAndItsBytes() {
    Variant variant = entityManager.find(Variant.class, 1);
    assertThat(variant.data()).isEqualTo("{\"score_data\": {\"score\": 1.50}}");
    assertThat(variant.scoreSet().urn()).contains("urn:mavedb:00000001-a-1");
    assertThat(variant.creationDate()).isEqualTo(LocalDate.of(2024, 1, 1));
  }

  @Test
  void theOldMappedVariantIsReadWithoutWhatIsRetired() {
    database
        .sql()
        .execute(
            "INSERT INTO mapped_variants (variant_id, post_mapped, modification_date, mapped_date,"
                + " mapping_api_version, current, alignment_level, hgvs_p) VALUES"
                + " (1, '{\"a\": 1.0}', '2024-01-02', '2024-01-01', 'v1', true, 'cdna', 'p.A1B')");
    MappedVariant mapped = entityManager.find(MappedVariant.class, 1);
    assertThat(mapped.postMapped()).contains("{\"a\": 1.0}");
    assertThat(mapped.preMapped()).isEmpty();
    assertThat(mapped.alignmentLevel()).contains(SequenceLevel.CDNA);
    assertThat(mapped.hgvs(SequenceLevel.PROTEIN)).contains("p.A1B");
  }

  @Test
  void statusesAndJobsAreReadAsInstants() {
    database
        .sql()
        .execute(
            "INSERT INTO pipelines (name, status, created_at) VALUES ('p', 'succeeded', '2024-01-01 00:00Z');"
                + "INSERT INTO job_runs (job_type, status, pipeline_id, job_params, created_at)"
                + " VALUES ('map', 'succeeded', 1, '{\"score_set_id\": 1}', '2024-01-01 00:00Z');"
                + "INSERT INTO variant_annotation_status (variant_id, annotation_type, status, created_at, updated_at)"
                + " VALUES (1, 'vrs_mapping', 'skipped', '2024-01-01 00:00Z', '2024-01-02 00:00Z')");
    VariantAnnotationStatus status = entityManager.find(VariantAnnotationStatus.class, 1);
    assertThat(status.outcome()).isEqualTo(VariantAnnotationStatus.Outcome.SKIPPED);
    assertThat(status.updatedAt()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
    JobRun job = entityManager.find(JobRun.class, 1);
    assertThat(job.parameters()).contains("{\"score_set_id\": 1}");
    assertThat(job.pipeline().orElseThrow().createdAt())
        .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void aSpellingThatTheModelDoesNotKnowIsAnErrorThatNamesIt() {
    database
        .sql()
        .execute(
            "INSERT INTO alleles (vrs_digest, level, created_at, updated_at)"
                + " VALUES ('x', 'lipid', '2024-01-01', '2024-01-01')");
    assertThatThrownBy(() -> entityManager.find(Allele.class, 1))
        .hasStackTraceContaining(
            "the database holds 'lipid', which is no SequenceLevel: known are [genomic, cdna, protein]");
  }

  @Test
  void anAlleleIsKeyedByItsContentAndLearnsItsNames() {
    Allele allele = database.allele(601);
    entityManager.getTransaction().begin();
    Allele read = entityManager.find(Allele.class, allele.id());
    read.nameClingen("CA1", LocalDate.of(2024, 7, 1));
    read.nameHgvs(SequenceLevel.GENOMIC, "NC_1:g.602A>T", LocalDate.of(2024, 7, 1));
    entityManager.getTransaction().commit();
    assertThat(
            database
                .sql()
                .rows(
                    "SELECT vrs_digest, level, hgvs_g, hgvs_c, clingen_allele_id, updated_at FROM alleles")
                .get(0))
        .containsEntry("vrs_digest", ModelDatabase.vrs(601).identifier().value())
        .containsEntry("level", "genomic")
        .containsEntry("hgvs_g", "NC_1:g.602A>T")
        .containsEntry("hgvs_c", null)
        .containsEntry("clingen_allele_id", "CA1")
        .containsEntry("updated_at", LocalDate.of(2024, 7, 1));
  }

  @Test
  void aPairOfClingenIdsIsStoredInTheOrderByWhichItIsLookedUp() {
    Allele allele = database.allele(602);
    allele.nameClingen("PA3,PA20", ModelDatabase.TODAY);
    assertThat(allele.clingenAlleleId()).contains("PA20,PA3");
  }

  @Test
  void anEventNamesAVariantOrAnAlleleAsItsTypeAsks() {
    Allele allele = database.allele(1);
    Instant now = Instant.parse("2024-06-01T00:00:00Z");
    database.persisted(
        AnnotationEvent.of(
                allele, AnnotationType.CLINVAR_CONTROL, Disposition.NOT_APPLICABLE, "protein", now)
            .from("06_2024", "{\"a\": 1}"));
    assertThat(
            database
                .sql()
                .rows(
                    "SELECT annotation_type, variant_id, allele_id, disposition FROM annotation_event")
                .get(0))
        .containsEntry("annotation_type", "clinvar_control")
        .containsEntry("variant_id", null)
        .containsEntry("allele_id", allele.id())
        .containsEntry("disposition", "not_applicable");
    assertThatThrownBy(
            () ->
                AnnotationEvent.of(
                    allele, AnnotationType.VRS_MAPPING, Disposition.PRESENT, "x", now))
        .hasMessage("VRS_MAPPING is of a variant, not of an allele");
    assertThatThrownBy(
            () ->
                AnnotationEvent.of(
                    allele, AnnotationType.MAPPED_HGVS, Disposition.PRESENT, "migrated", now))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is the backfill's");
  }

  @Test
  void sourceRecordsKeepWhatTheyWereGiven() {
    GnomadVariant gnomad = new GnomadVariant("1-1-A-G", "v4.1", 1, 4, ModelDatabase.TODAY);
    gnomad.stateFaf95(0.125, "nfe");
    int id = database.persisted(gnomad).id();
    GnomadVariant read = entityManager.find(GnomadVariant.class, id);
    assertThat(read.alleleFrequency()).isEqualTo(0.25);
    assertThat(read.faf95Max()).contains(0.125);
    assertThat(read.modificationDate()).isEqualTo(ModelDatabase.TODAY);
    ClinvarControl control = database.clinvar("17864", "06_2024");
    assertThat(entityManager.find(ClinvarControl.class, control.id()).clinicalSignificance())
        .contains("Benign");
  }

  @Test
  void aControlWithoutDatesIsReadAndChangedLikeAnyOther() {
    database
        .sql()
        .execute(
            "INSERT INTO clinvar_controls (db_name, db_identifier, db_version, creation_date, modification_date)"
                + " VALUES ('ClinVar', '1', '06_2024', NULL, NULL)");
    entityManager.getTransaction().begin();
    ClinvarControl read = entityManager.find(ClinvarControl.class, 1);
    assertThat(read.creationDate()).isEmpty();
    assertThat(read.modificationDate()).isEmpty();
    read.identifyVariation("12345");
    entityManager.getTransaction().commit();
    assertThat(database.sql().rows("SELECT * FROM clinvar_controls").get(0))
        .containsEntry("clinvar_variation_id", "12345")
        .containsEntry("creation_date", null)
        .containsEntry("modification_date", null);
    ClinvarControl dated = database.clinvar("17864", "06_2024");
    assertThat(entityManager.find(ClinvarControl.class, dated.id()).creationDate())
        .contains(ModelDatabase.TODAY);
  }

  @Test
  void constructorsRefuseWhatTheTablesCannotMean() {
    assertThatThrownBy(() -> new GnomadVariant("x", "v4.1", 5, 4, ModelDatabase.TODAY))
        .hasMessage("allele count 5 of 4 is no frequency");
    assertThatThrownBy(() -> new GnomadVariant(" ", "v4.1", 1, 4, ModelDatabase.TODAY))
        .hasMessageContaining("database identifier is blank");
    Variant variant = database.variant(1);
    assertThatThrownBy(() -> MappingRecord.of(variant).build())
        .hasMessage("measuredAt(...) is missing");
    Allele linked = database.allele(7);
    assertThatThrownBy(() -> MappingRecord.of(variant).measures(linked).translatesTo(linked, 1))
        .hasMessageStartingWith("the record is linked to Allele %d already", linked.id());
    Allele second = database.allele(8);
    assertThatThrownBy(() -> MappingRecord.of(variant).measures(linked).measures(second))
        .hasMessage(
            "the record measures Allele %d already, so not Allele %d: others are what it translates to"
                .formatted(linked.id(), second.id()));
    for (String wrong : List.of("CA12,PA3", "CA1,CA2,CA3")) {
      assertThatThrownBy(() -> linked.nameClingen(wrong, ModelDatabase.TODAY))
          .hasMessage(
              "'"
                  + wrong
                  + "' is no ClinGen allele id: they read CA123, PA123, or for a pair CA123,CA456");
    }
    GnomadVariant rare = new GnomadVariant("x", "v4.1", 1, 4, ModelDatabase.TODAY);
    assertThatThrownBy(() -> rare.stateFaf95(Double.NaN, "nfe"))
        .hasMessage("a filtering allele frequency of NaN is none: it lies between 0 and 1");
    assertThatThrownBy(() -> MappingRecord.of(variant).preMapped("null", null))
        .hasMessage("JSON null is not stored: use a Java null");
    assertThatThrownBy(() -> MappingRecord.of(variant).preMapped("{", null))
        .hasMessageStartingWith("not JSON");
  }

  @Test
  void whatPostgresCannotHoldIsRefusedWhenItIsStated() {
    Variant variant = database.variant(1);
    String halfOfAPair = "\ud83d";
    assertThatThrownBy(() -> MappingRecord.of(variant).failed("a\0b"))
        .hasMessage("error message has a NUL character, which PostgreSQL cannot hold");
    assertThatThrownBy(() -> MappingRecord.of(variant).failed(halfOfAPair))
        .hasMessageStartingWith("error message has half of a surrogate pair");
    assertThatThrownBy(() -> MappingRecord.of(variant).preMapped("{\"a\": [\"\\u0000\"]}", null))
        .hasMessage(
            "a text of the JSON document has a NUL character, which PostgreSQL cannot hold");
    assertThatThrownBy(() -> MappingRecord.of(variant).preMapped("{\"\\u0000\": 1}", null))
        .hasMessage("a key of the JSON document has a NUL character, which PostgreSQL cannot hold");
    assertThatThrownBy(
            () -> MappingRecord.of(variant).preMapped("[\"" + "x".repeat(20_000_001) + "\"]", null))
        .hasMessageStartingWith("JSON beyond what is read: ");
  }

  @Test
  void rowsAreEqualByIdAsReferencesToo() {
    Allele allele = database.allele(1);
    Allele other = database.allele(2);
    assertThat(allele).isEqualTo(entityManager.find(Allele.class, allele.id()));
    assertThat(allele).isEqualTo(database.entityManager().getReference(Allele.class, allele.id()));
    assertThat(allele).isNotEqualTo(other);
    assertThat(allele).isNotEqualTo(entityManager.find(Variant.class, allele.id()));
    assertThat(new Allele(ModelDatabase.vrs(3), SequenceLevel.GENOMIC, ModelDatabase.TODAY))
        .isNotEqualTo(new Allele(ModelDatabase.vrs(3), SequenceLevel.GENOMIC, ModelDatabase.TODAY));
  }
}
