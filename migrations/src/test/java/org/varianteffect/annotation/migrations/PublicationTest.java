package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import liquibase.Contexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database all of whose tables are published: the server asks by what their rows are known. */
class PublicationTest {

  private final TestDatabase database = TestDatabase.empty();
  private final Migrations migrations = new Migrations(database.dataSource());

  @BeforeEach
  void publish() {
    migrations.baseline(ClinvarShape.COPIED);
    database.execute(ResourceText.of("old_rows.sql"));
    database.execute("CREATE PUBLICATION everything FOR ALL TABLES");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void everyPhaseGoesThereAndBackAndIsWrittenDown() {
    List<String> structure = StructureListing.of(database);
    List<String> content = StructureListing.contentOf(database);
    migrations.newTables();
    migrations.expand();
    migrations.expand();
    database.execute(ResourceText.of("new_rows.sql"));
    migrations.cutover(Freeze.RETIRED);
    migrations.rollback(Phase.CUTOVER);
    assertThat(writtenDown("cutover")).isEmpty();
    migrations.cutover(Freeze.RETIRED);
    OldDatabase.verify(database);
    migrations.contract();
    migrations.rollback(Phase.CONTRACT);
    assertThat(writtenDown("retire")).isEmpty();
    assertThat(StructureListing.contentOf(database)).containsAll(oldTablesOf(content));
    OldDatabase.verify(database);
    migrations.contract();
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    migrations.rollback(Phase.CONTRACT);
    migrations.rollback(Phase.CUTOVER);

    assertThat(StructureListing.of(database)).containsAll(structure);
    assertThat(StructureListing.contentOf(database)).containsAll(oldTablesOf(content));
  }

  /** With stock Liquibase nothing looks after its tables but the change set. */
  @Test
  void whatTheChangelogAloneHasExpandedCanBeChanged() throws SQLException {
    for (int i = 0; i < 2; i++) {
      try (Connection connection = database.connect()) {
        Changelog.EXPAND.update(connection, new Contexts(), MigrationListener.silent());
      }
    }

    assertThat(
            database.value(
                "SELECT relreplident::text FROM pg_class WHERE oid = 'databasechangelog'::regclass",
                String.class))
        .isEqualTo("f");
  }

  @Test
  void anIdentityThatSomebodyHasGivenStays() {
    database.execute("ALTER TABLE databasechangelog ADD PRIMARY KEY (filename, id)");

    migrations.expand();
    migrations.expand();

    assertThat(
            database.value(
                "SELECT relreplident::text FROM pg_class WHERE oid = 'databasechangelog'::regclass",
                String.class))
        .isEqualTo("d");
  }

  private static List<String> oldTablesOf(List<String> content) {
    return content.stream().filter(line -> !line.startsWith("published_variants")).toList();
  }

  private List<?> writtenDown(String changeSet) {
    return database.rows("SELECT 1 FROM databasechangelog WHERE id = '" + changeSet + "'");
  }
}
