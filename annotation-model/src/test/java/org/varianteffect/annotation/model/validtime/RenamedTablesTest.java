package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.AnnotationModel;
import org.varianteffect.annotation.model.ModelDatabase;
import org.varianteffect.annotation.model.SettableClock;
import org.varianteffect.annotation.model.annotation.VepAlleleConsequence;
import org.varianteffect.annotation.model.mapping.Allele;
import org.varianteffect.annotation.model.mapping.MappingRecord;
import org.varianteffect.annotation.model.mapping.SequenceLevel;
import org.varianteffect.annotation.model.scoreset.Variant;

/** The writer where a persistence unit says where the tables are, and what they are called. */
class RenamedTablesTest {

  private static final String PREFIX = "ann_";

  private final SettableClock clock = new SettableClock("2024-01-01T00:00:00Z");
  private ModelDatabase database;
  private Allele allele;
  private Variant variant;

  @BeforeEach
  void create() {
    database = ModelDatabase.create();
    allele = database.allele(1);
    variant = database.variant(1);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void tablesInASchemaThatOnlyTheUnitNames() {
    database.sql().execute("CREATE SCHEMA elsewhere");
    eachTable("ALTER TABLE %1$s SET SCHEMA elsewhere");
    write(AvailableSettings.DEFAULT_SCHEMA, "elsewhere");
    assertThat(
            database
                .sql()
                .value("SELECT count(*) FROM elsewhere.mapping_record_alleles", Integer.class))
        .isEqualTo(1);
  }

  @Test
  void tablesWithAPrefix() {
    eachTable("ALTER TABLE %1$s RENAME TO " + PREFIX + "%1$s");
    write(AvailableSettings.PHYSICAL_NAMING_STRATEGY, new Prefixed());
    assertThat(
            database.sql().value("SELECT count(*) FROM ann_mapping_record_alleles", Integer.class))
        .isEqualTo(1);
  }

  private void write(String property, Object value) {
    try (EntityManagerFactory factory =
            AnnotationModel.persistenceUnit("renamed")
                .property("jakarta.persistence.nonJtaDataSource", database.sql().dataSource())
                .property(property, value)
                .createEntityManagerFactory();
        EntityManager own = factory.createEntityManager()) {
      ValidTimeWriter writer = new ValidTimeWriter(own, clock);
      writer.supersede(new VepAlleleConsequence(allele, "a", "112", ModelDatabase.TODAY));
      writer.supersedeAll(
          List.of(
              MappingRecord.of(variant)
                  .measuredAt(SequenceLevel.GENOMIC, null)
                  .mappedBy("v1", ModelDatabase.TODAY)
                  .measures(allele)
                  .build()));
    }
  }

  private void eachTable(String change) {
    database
        .sql()
        .rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .forEach(row -> database.sql().execute(change.formatted(row.get("tablename"))));
  }

  private static final class Prefixed extends PhysicalNamingStrategyStandardImpl {

    private static final long serialVersionUID = 1;

    @Override
    public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
      return Identifier.toIdentifier(PREFIX + name.getText());
    }
  }
}
