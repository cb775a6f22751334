package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.HalfBlindRole;
import org.varianteffect.annotation.testing.TestDatabase;

/** Row-level security that somebody switches on after expand has looked for it. */
class HiddenRowsTest {

  @Test
  void cutoverShowsNobodyAViewThatLacksWhatItsRoleDoesNotSee() {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED);
        HalfBlindRole role = HalfBlindRole.to(database, "mapped_variants")) {
      assertThatThrownBy(() -> new Migrations(role.dataSource()).cutover(Freeze.RETIRED))
          .isInstanceOf(MigrationRefused.class)
          .hasMessageContaining("row-level security of mapped_variants hides rows");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mapped_variants", "variant_translations", "gnomad_allele_links"})
  void contractLosesNoValueOfARowThatItsRoleDoesNotSee(String table) throws SQLException {
    try (TestDatabase database = OldDatabase.cutOver(ClinvarShape.COPIED);
        HalfBlindRole role = HalfBlindRole.to(database, table)) {
      OldDatabase.verify(role.dataSource());

      assertThatThrownBy(() -> new Migrations(role.dataSource()).contract())
          .isInstanceOfSatisfying(
              GateClosed.class,
              gate ->
                  assertThat(gate.reasons())
                      .contains(
                          "row-level security of %s hides rows from role %s: use its owner, or a role with BYPASSRLS"
                              .formatted(table, role.name())));

      assertThat(database.value("SELECT count(vep_access_date) FROM mapped_variants", Long.class))
          .isEqualTo(450);
    }
  }
}
