package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Row-level security that somebody switches on after expand has looked for it. */
class HiddenRowsTest {

  @Test
  void contractLosesNoValueOfARowThatItsRoleDoesNotSee() throws SQLException {
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
            ALTER TABLE mapped_variants OWNER TO %1$s;
            ALTER TABLE mapped_variants FORCE ROW LEVEL SECURITY;
            ALTER TABLE mapped_variants ENABLE ROW LEVEL SECURITY;
          END
          $$;
          CREATE POLICY few ON mapped_variants USING (id < 100)
          """
              .formatted(role, database.user()));
      try {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
        dataSource.setUser(role);
        dataSource.setPassword("p");
        OldDatabase.verify(dataSource);

        assertThatThrownBy(() -> new Migrations(dataSource).contract())
            .isInstanceOf(MigrationFailed.class)
            .hasMessageContaining("row-level security policy for table \"mapped_variants\"");

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
