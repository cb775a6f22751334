package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

class FreezeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO variant_translations VALUES ('PA9', 'CA9')",
        "DELETE FROM gnomad_variants_mapped_variants",
        "UPDATE mapped_variants_clinical_controls SET clinical_control_id = 1",
        "TRUNCATE clinical_controls CASCADE",
        "UPDATE mapped_variants SET vep_access_date = NULL WHERE id = 1",
        "INSERT INTO mapped_variants (variant_id, mapped_date, mapping_api_version, current, vep_functional_consequence) VALUES (1, now(), 'v', false, 'x')",
        "SET session_replication_role = replica; DELETE FROM variant_translations"
      })
  void aWriteOfWhatIsRetiredIsRefusedAndSaysHowToUndoTheCutover(String write) {
    try (TestDatabase database = OldDatabase.cutOver(ClinvarShape.COPIED)) {
      assertThatThrownBy(() -> database.execute(write))
          .rootCause()
          .hasMessageContaining("refused")
          .hasMessageContaining("retired")
          .hasMessageContaining("annotations rollback --phase cutover");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE mapped_variants SET error_message = 'x' WHERE id = 1",
        "INSERT INTO mapped_variants (variant_id, mapped_date, mapping_api_version, current) VALUES (1, now(), 'v', false)",
        "DELETE FROM mapped_variants WHERE id = 800",
        "UPDATE gnomad_variants SET allele_count = 2"
      })
  void whatStaysCanBeWrittenUnlessEverythingIsFrozen(String write) {
    try (TestDatabase database = OldDatabase.cutOver(ClinvarShape.RENAMED)) {
      assertThatCode(() -> database.execute(write)).doesNotThrowAnyException();

      new Migrations(database.dataSource()).cutover(Freeze.ALL);

      if (write.contains("mapped_variants")) {
        assertThatThrownBy(() -> database.execute(write))
            .rootCause()
            .hasMessageContaining("frozen");
      }
    }
  }

  @Test
  void withoutFreezeEverythingCanBeWrittenAndTheGateSaysSo() {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(Freeze.NONE);

      database.execute("DELETE FROM variant_translations");
      OldDatabase.verify(database);

      assertThat(migrations.state().blockedBy())
          .singleElement()
          .asString()
          .contains("freeze was not in place");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRollbackOfTheCutoverLiftsEachFreeze(Freeze freeze) {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(freeze);

      migrations.rollback(Phase.CUTOVER);

      database.execute(
          "DELETE FROM variant_translations; UPDATE mapped_variants SET vep_access_date = NULL");
      assertThat(database.rows("SELECT 1 FROM pg_trigger WHERE tgname LIKE 'annotation%'"))
          .isEmpty();
    }
  }

  @Test
  void whatIsFrozenWholeCanBeWrittenAgainAfterContractToo() {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(Freeze.ALL);
      OldDatabase.verify(database);
      migrations.contract();
      String deletion = "DELETE FROM mapped_variants WHERE id = 800";
      assertThatThrownBy(() -> database.execute(deletion))
          .rootCause()
          .hasMessageContaining("frozen");

      migrations.cutover(Freeze.NONE);

      database.execute(deletion);
      assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    }
  }

  @Test
  void aTransactionThatChecksATableWithItsSearchPathEmptyIsRefusedToo() {
    try (TestDatabase database = OldDatabase.cutOver(ClinvarShape.COPIED)) {
      assertThatThrownBy(
              () ->
                  database.execute("SET search_path = ''; DELETE FROM public.variant_translations"))
          .rootCause()
          .hasMessageContaining("refused");
    }
  }
}
