package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Row-level security that somebody switches on after expand has looked for it. */
class HiddenRowsTest {

  @Test
  void cutoverShowsNobodyAViewThatLacksWhatItsRoleDoesNotSee() throws SQLException {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED)) {
      String role = "half_blind_" + database.name().replaceAll("\\W", "_");
      database.execute(
          """
          CREATE ROLE %1$s LOGIN PASSWORD 'p' IN ROLE %2$s;
          ALTER TABLE mapped_variants OWNER TO %1$s;
          ALTER TABLE mapped_variants FORCE ROW LEVEL SECURITY;
          ALTER TABLE mapped_variants ENABLE ROW LEVEL SECURITY;
          """
              .formatted(role, database.user()));
      try {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
        dataSource.setUser(role);
        dataSource.setPassword("p");

        assertThatThrownBy(() -> new Migrations(dataSource).cutover(Freeze.RETIRED))
            .isInstanceOf(MigrationRefused.class)
            .hasMessageContaining("row-level security of mapped_variants hides rows");
      } finally {
        database.execute(
            "REASSIGN OWNED BY %1$s TO %2$s; DROP OWNED BY %1$s; DROP ROLE %1$s"
                .formatted(role, database.user()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mapped_variants", "variant_translations", "gnomad_allele_links"})
  void contractLosesNoValueOfARowThatItsRoleDoesNotSee(String table) throws SQLException {
    try (TestDatabase database = OldDatabase.cutOver(ClinvarShape.COPIED)) {
      String role = "half_blind_" + database.name().replaceAll("\\W", "_");
      database.execute(
          """
          CREATE ROLE %1$s LOGIN PASSWORD 'p' IN ROLE %2$s;
          DO $$
          DECLARE
            r regclass;
          BEGIN
            EXECUTE format('GRANT CREATE ON DATABASE %%I TO %1$s', current_database());
            ALTER TABLE %3$s OWNER TO %1$s;
            ALTER TABLE %3$s FORCE ROW LEVEL SECURITY;
            ALTER TABLE %3$s ENABLE ROW LEVEL SECURITY;
          END
          $$
          """
              .formatted(role, database.user(), table));
      try {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
        dataSource.setUser(role);
        dataSource.setPassword("p");
        OldDatabase.verify(dataSource);

        assertThatThrownBy(() -> new Migrations(dataSource).contract())
            .isInstanceOfSatisfying(
                GateClosed.class,
                gate ->
                    assertThat(gate.reasons())
                        .contains(
                            "row-level security of %s hides rows from role %s: use its owner, or a role with BYPASSRLS"
                                .formatted(table, role)));

        assertThat(database.value("SELECT count(vep_access_date) FROM mapped_variants", Long.class))
            .isEqualTo(450);
      } finally {
        database.execute(
            "REASSIGN OWNED BY %1$s TO %2$s; DROP OWNED BY %1$s; DROP ROLE %1$s"
                .formatted(role, database.user()));
      }
    }
  }
}
