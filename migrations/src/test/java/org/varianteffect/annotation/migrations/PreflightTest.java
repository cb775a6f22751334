package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.testing.TestDatabase;

class PreflightTest {

  @Test
  void aServerThatDoesNotAnswerIsOneClearLine() {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://localhost:1/none");

    assertThatThrownBy(() -> new Migrations(nowhere).expand())
        .isInstanceOf(DatabaseUnsuitable.class)
        .hasMessageContaining("localhost:1")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aRoleThatMayNotCreateIsTold() throws SQLException {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        assertThatThrownBy(() -> new Migrations(as(database, role)).expand())
            .isInstanceOf(DatabaseUnsuitable.class)
            .hasMessageContaining("role " + role)
            .hasMessageContaining("grant it");
      } finally {
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
      }
    }
  }

  @Test
  void aRoleThatRowLevelSecurityHidesRowsFromIsTold() throws SQLException {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        new Migrations(database.dataSource()).newTables();
        database.execute(
            """
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1$s;
            GRANT CREATE ON SCHEMA public TO %1$s;
            ALTER TABLE mapping_records ENABLE ROW LEVEL SECURITY
            """
                .formatted(role));
        database.execute(
            "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO "
                + role
                + "', current_database()); END $$");

        assertThatThrownBy(() -> new Migrations(as(database, role)).expand())
            .isInstanceOf(DatabaseUnsuitable.class)
            .hasMessageStartingWith("mapping_records has row-level security")
            .hasMessageContaining("BYPASSRLS");
      } finally {
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GRANT ALL ON ALL TABLES IN SCHEMA public TO %1$s | belongs to role | connect as that role",
        "%2$s; ALTER TABLE variants OWNER TO postgres; GRANT SELECT ON variants TO %1$s | variants cannot be referred to by role | grant it REFERENCES",
        "%2$s; ALTER TABLE alleles OWNER TO postgres; GRANT SELECT, UPDATE, DELETE ON alleles TO %1$s | alleles cannot be written by role | grant it INSERT"
      })
  void aRoleThatLacksARightOnATableIsToldBeforeAnythingChanges(
      String rights, String what, String remedy) {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        new Migrations(database.dataSource()).newTables();
        database.execute(
            mayCreate(role)
                + rights.formatted(role, allOwnedBy(role)).replace("postgres", database.user()));

        assertThatThrownBy(() -> new Migrations(as(database, role)).expand())
            .isInstanceOf(DatabaseUnsuitable.class)
            .hasMessageContaining(what)
            .hasMessageContaining(remedy);
        assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'annotation_%'"))
            .isEmpty();
      } finally {
        drop(database, role);
      }
    }
  }

  @Test
  void anOwnerWhoIsNoSuperuserGoesAllTheWayAndBack() {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        database.execute(mayCreate(role) + allOwnedBy(role));
        List<String> structure = StructureListing.of(database);
        Migrations migrations = new Migrations(as(database, role));

        migrations.expand();
        migrations.cutover(Freeze.RETIRED);
        OldDatabase.verify(database);
        migrations.contract();
        migrations.rollback(Phase.CONTRACT);
        migrations.rollback(Phase.CUTOVER);
        migrations.rollback(Phase.EXPAND);

        assertThat(StructureListing.of(database)).isEqualTo(structure);
      } finally {
        drop(database, role);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void triggersOfOthersDoNotSeeValuesComeBackAndAreAsTheyWere(boolean superuser) {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        database.execute(ResourceText.of("old_rows.sql"));
        database.execute(
            """
            CREATE TABLE audit (id int);
            CREATE FUNCTION date_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.modification_date := date ''2001-01-01''; RETURN NEW; END';
            CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO audit VALUES (1); RETURN NULL; END';
            CREATE TRIGGER date_it BEFORE UPDATE ON mapped_variants FOR EACH ROW EXECUTE FUNCTION date_it();
            CREATE TRIGGER "date as Replica" BEFORE UPDATE ON mapped_variants FOR EACH ROW EXECUTE FUNCTION date_it();
            CREATE TRIGGER date_off BEFORE UPDATE ON mapped_variants FOR EACH ROW EXECUTE FUNCTION date_it();
            CREATE CONSTRAINT TRIGGER audit AFTER UPDATE ON mapped_variants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit();
            ALTER TABLE mapped_variants ENABLE REPLICA TRIGGER "date as Replica", DISABLE TRIGGER date_off;
            """);
        if (!superuser) {
          database.execute(mayCreate(role) + allOwnedBy(role));
        }
        Migrations migrations =
            new Migrations(superuser ? database.dataSource() : as(database, role));
        migrations.expand();
        database.execute(ResourceText.of("new_rows.sql"));
        migrations.cutover(Freeze.RETIRED);
        OldDatabase.verify(database);
        List<String> structure = StructureListing.of(database);
        List<String> content = StructureListing.contentOf(database);

        migrations.contract();
        migrations.rollback(Phase.CONTRACT);

        assertThat(StructureListing.contentOf(database)).isEqualTo(content);
        assertThat(StructureListing.of(database)).isEqualTo(structure);
      } finally {
        drop(database, role);
      }
    }
  }

  @Test
  void aPublishedChangelogOfSomebodyElseIsNamedBeforeAnythingChanges() {
    try (TestDatabase database = old()) {
      String role = role(database);
      try {
        database.execute(
            mayCreate(role)
                + allOwnedBy(role)
                + """
                ;
                ALTER TABLE databasechangelog OWNER TO %2$s;
                ALTER TABLE databasechangelog REPLICA IDENTITY DEFAULT;
                GRANT ALL ON databasechangelog TO %1$s;
                CREATE PUBLICATION everything FOR ALL TABLES
                """
                    .formatted(role, database.user()));
        Migrations migrations = new Migrations(as(database, role));

        assertThatThrownBy(migrations::expand)
            .isInstanceOf(DatabaseUnsuitable.class)
            .hasMessage(
                "table databasechangelog has neither a primary key nor a replica identity, so that nothing in it can be changed while publication everything publishes it; have its owner, role %s, run ALTER TABLE databasechangelog REPLICA IDENTITY FULL, then run this again"
                    .formatted(database.user()));

        assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'annotation_%'"))
            .isEmpty();
        database.execute("DROP PUBLICATION everything");
        migrations.expand();
        assertThat(migrations.state().next()).contains(Phase.BACKFILL);
      } finally {
        drop(database, role);
      }
    }
  }

  /** The role, and what it has. */
  private static void drop(TestDatabase database, String role) {
    database.execute(
        "REASSIGN OWNED BY %1$s TO %2$s; DROP OWNED BY %1$s; DROP ROLE %1$s"
            .formatted(role, database.user()));
  }

  private static String allOwnedBy(String role) {
    return """
        DO $$
        DECLARE
          r regclass;
        BEGIN
          FOR r IN
            SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm')
          LOOP
            EXECUTE format('ALTER TABLE %%s OWNER TO %1$s', r);
          END LOOP;
        END
        $$
        """
        .formatted(role);
  }

  private static String mayCreate(String role) {
    return "GRANT CREATE ON SCHEMA public TO %1$s; DO $$ BEGIN EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %%I TO %1$s', current_database()); END $$;"
        .formatted(role);
  }

  @Test
  void aTableWithTheOldNameOfTheControlsThatNothingRefersToIsRefused() {
    assertControlsRefused(
        ClinvarShape.RENAMED,
        "DROP VIEW IF EXISTS clinical_controls; CREATE TABLE clinical_controls AS TABLE clinvar_controls",
        "refers to clinvar_controls",
        "rename clinical_controls, or drop it");
  }

  @Test
  void idsOfControlsThatAreOfNoKnownTableAreRefused() {
    assertControlsRefused(
        ClinvarShape.COPIED,
        "DROP TABLE clinical_controls CASCADE",
        "mapped_variants_clinical_controls.clinical_control_id",
        "refers to no table: clinical_controls is not there");
  }

  private static void assertControlsRefused(ClinvarShape shape, String change, String... words) {
    try (TestDatabase database = OldDatabase.expanded(shape)) {
      database.execute(change);
      List<String> before = StructureListing.of(database);

      assertThatThrownBy(() -> new Migrations(database.dataSource()).expand())
          .isInstanceOf(DatabaseUnsuitable.class)
          .hasMessageContainingAll((CharSequence[]) words);

      assertThat(StructureListing.of(database)).isEqualTo(before);
    }
  }

  @Test
  void theConnectionIsHandedBackAsItWas() throws SQLException {
    try (TestDatabase database = old();
        Connection connection = database.connect()) {
      new Migrations(database.dataSource()).newTables();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET lock_timeout = '17s'");
        statement.execute("SET statement_timeout = '16s'");
        statement.execute("SET idle_session_timeout = '15min'");
        statement.execute("SET search_path = public, pg_temp");
        statement.execute("SET standard_conforming_strings = off");
        statement.execute("SET quote_all_identifiers = on");
        statement.execute("SET default_transaction_isolation = 'repeatable read'");
        connection.commit();
      }

      new Migrations(new OneConnection(connection)).expand();

      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(new CatalogQuery(connection).column("SELECT current_setting('lock_timeout')"))
          .containsExactly("17s");
      assertThat(new CatalogQuery(connection).column("SELECT current_setting('statement_timeout')"))
          .containsExactly("16s");
      assertThat(
              new CatalogQuery(connection).column("SELECT current_setting('idle_session_timeout')"))
          .containsExactly("15min");
      assertThat(new CatalogQuery(connection).column("SELECT current_setting('search_path')"))
          .containsExactly("public, pg_temp");
      assertThat(
              new CatalogQuery(connection)
                  .column("SELECT current_setting('standard_conforming_strings')"))
          .containsExactly("off");
      assertThat(
              new CatalogQuery(connection)
                  .column("SELECT current_setting('quote_all_identifiers')"))
          .containsExactly("on");
      assertThat(
              new CatalogQuery(connection)
                  .column("SELECT current_setting('default_transaction_isolation')"))
          .containsExactly("repeatable read");
      assertThat(
              new CatalogQuery(connection)
                  .column(
                      "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"))
          .isEmpty();
    }
  }

  @Test
  void anAttemptWaitsNoLongerForLocksBecauseTheOneBeforeEndedInTheBuildOfAnIndex() {
    try (TestDatabase database = old();
        SchemaSession session =
            SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      session.set("lock_timeout", "0");

      session.update(Changelog.EXPAND);

      assertThat(session.ask("SELECT current_setting('lock_timeout')")).isEqualTo("2s");
    }
  }

  @Test
  void twoMigrationsDoNotRunAtOnce() {
    try (TestDatabase database = old();
        SchemaSession other =
            SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      assertThat(other.databaseName()).isEqualTo(database.name());
      assertThatThrownBy(() -> new Migrations(database.dataSource()).expand())
          .hasMessageContaining("another migration is running");
    }
  }

  @Test
  void aLockLeftByAKilledRunIsTakenOver() {
    try (TestDatabase database = old()) {
      database.execute(
          "UPDATE databasechangeloglock SET locked = true, lockgranted = now(), lockedby = 'annotation-migrations'");

      assertThat(new Migrations(database.dataSource()).expand().created()).contains("alleles");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mave", "MAVE", "ma\"ve's.data"})
  void tablesOfAnotherSchemaAreWorkedOnWhenItIsTheCurrentOne(String schema) throws SQLException {
    try (TestDatabase database = TestDatabase.empty()) {
      String quoted = '"' + schema.replace("\"", "\"\"") + '"';
      database.execute("CREATE SCHEMA " + quoted);
      PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
      dataSource.setCurrentSchema(quoted);
      Migrations migrations = new Migrations(dataSource);
      migrations.baseline(ClinvarShape.RENAMED);
      migrations.expand();
      migrations.cutover(Freeze.RETIRED);
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            INSERT INTO annotation_backfill.gate
              (verified_at, verified_by, snapshot, conservation_unexplained, parity_unexplained, accepted, freeze_in_place, old_row_counts)
            SELECT clock_timestamp(), 'test', pg_current_snapshot()::text, 0, 0, '{}',
              annotation_backfill.freeze_in_place(), annotation_backfill.old_row_counts()
            """);
      }
      migrations.contract();
      migrations.rollback(Phase.CONTRACT);
      migrations.rollback(Phase.CUTOVER);

      assertThat(
              database.rows("SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
          .isEmpty();
    }
  }

  private static TestDatabase old() {
    return TestDatabase.copyOf(
        "migrations old COPIED",
        dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED));
  }

  private static String role(TestDatabase database) {
    String role = "role_" + database.name().replaceAll("\\W", "_");
    database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'p'");
    return role;
  }

  private static DataSource as(TestDatabase database, String role) {
    PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
    dataSource.setUser(role);
    dataSource.setPassword("p");
    return dataSource;
  }
}
