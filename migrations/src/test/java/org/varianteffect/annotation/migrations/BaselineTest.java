package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

class BaselineTest {

  @ParameterizedTest
  @EnumSource
  void createsTheOldRepresentationInBothShapes(ClinvarShape shape) {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations migrations = new Migrations(database.dataSource());

      migrations.baseline(shape);

      assertThat(
              database.value(
                  "SELECT relkind::text FROM pg_class WHERE relname = 'clinical_controls'",
                  String.class))
          .isEqualTo(shape == ClinvarShape.COPIED ? "r" : "v");
      assertThat(database.rows("SELECT * FROM v_variant_annotations")).isEmpty();
      assertThat(database.rows("SELECT * FROM published_variants_materialized_view")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void expandAdoptsWhatThePipelineHasCreatedAndCreatesTheRest(ClinvarShape shape) {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.baseline(shape);
      migrations.newTables();
      database.execute("DROP TABLE vep_allele_consequences");

      ExpandReport report = migrations.expand();

      assertThat(report.created())
          .containsExactly("vep_allele_consequences", "ix_mapping_record_alleles_projection_group");
      assertThat(report.adopted()).contains("alleles", "v_current_annotation_events").hasSize(8);
    }
  }

  @Test
  void refusesADatabaseThatIsNotEmpty() {
    try (TestDatabase database = TestDatabase.empty()) {
      database.execute("CREATE TABLE somebody_elses (id int)");
      Migrations migrations = new Migrations(database.dataSource());

      assertThatThrownBy(() -> migrations.baseline(ClinvarShape.COPIED))
          .hasMessageContaining("empty");
      assertThat(
              database.value(
                  "SELECT count(*) FROM pg_tables WHERE tablename = 'scoresets'", Integer.class))
          .isZero();
    }
  }
}
