package org.varianteffect.annotation.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.varianteffect.annotation.model.annotation.ClinvarControl;
import org.varianteffect.annotation.model.annotation.GnomadVariant;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.Variant;
import org.varianteffect.annotation.model.vrs.VrsDocument;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database with the tables of the model and a score set, and the entity managers on it. */
public final class ModelDatabase implements AutoCloseable {

  public static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private final TestDatabase database;
  private final EntityManagerFactory entityManagers;

  private ModelDatabase(TestDatabase database) {
    this.database = database;
    this.entityManagers =
        AnnotationModel.persistenceUnit("test")
            .property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, database.dataSource())
            .createEntityManagerFactory();
  }

  public static ModelDatabase create() {
    return new ModelDatabase(TestDatabase.copyOf("model", ModelDatabase::prepare));
  }

  /** As {@link #create()}; the mapping tables say the score set, as those of later databases do. */
  public static ModelDatabase createLater() {
    TestDatabase database = TestDatabase.copyOf("model", ModelDatabase::prepare);
    database.execute(resource("later_tables.sql"));
    return new ModelDatabase(database);
  }

  private static void prepare(DataSource dataSource) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(resource("tables.sql"));
      statement.execute(
          "INSERT INTO scoresets (urn, private, num_variants, dataset_columns)"
              + " VALUES ('urn:mavedb:00000001-a-1', false, 2, '{}')");
      statement.execute(
          "INSERT INTO variants (urn, data, scoreset_id, creation_date, modification_date)"
              + " SELECT 'urn:mavedb:00000001-a-1#' || n, '{\"score_data\": {\"score\": 1.50}}', 1,"
              + " '2024-01-01', '2024-01-01' FROM generate_series(1, 20) n");
    }
  }

  private static String resource(String name) {
    try (var sql = ModelDatabase.class.getResourceAsStream(name)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Back to the state at its creation: tests of one class share a database. */
  public ModelDatabase reset() {
    database.execute(
        "TRUNCATE alleles, mapping_records, mapped_variants, gnomad_variants, clinvar_controls,"
            + " annotation_event, variant_annotation_status, job_runs, pipelines"
            + " RESTART IDENTITY CASCADE");
    return this;
  }

  public TestDatabase sql() {
    return database;
  }

  public EntityManager entityManager() {
    return entityManagers.createEntityManager();
  }

  public Variant variant(int number) {
    try (EntityManager entityManager = entityManager()) {
      return entityManager.find(Variant.class, number);
    }
  }

  /** A persisted allele, another one for each position. */
  public Allele allele(int position) {
    return entityManagers.callInTransaction(
        entityManager -> {
          Allele allele = new Allele(vrs(position), SequenceLevel.GENOMIC, TODAY);
          entityManager.persist(allele);
          return allele;
        });
  }

  public static VrsDocument vrs(int position) {
    return VrsDocument.parse(
        """
        {"type": "Allele", "location": {"type": "SequenceLocation", "start": %d, "end": %d},
         "state": {"type": "LiteralSequenceExpression", "sequence": "T"}}
        """
            .formatted(position, position + 1));
  }

  public GnomadVariant gnomad(String identifier, String release) {
    return persisted(new GnomadVariant(identifier, release, 1, 4, TODAY));
  }

  public ClinvarControl clinvar(String identifier, String release) {
    return persisted(
        new ClinvarControl(identifier, release, "TP53", "Benign", "criteria provided", TODAY));
  }

  public <T> T persisted(T entity) {
    entityManagers.runInTransaction(entityManager -> entityManager.persist(entity));
    return entity;
  }

  @Override
  public void close() {
    entityManagers.close();
    database.close();
  }
}
