package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** Change sets that ran again are the newest of all, and Liquibase takes the newest back first. */
class RerunTest {

  @Test
  void theValuesComeBackThoughTheStockToolHasRunContractTwice() {
    try (TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED)) {
      List<String> structure = StructureListing.of(database);
      List<String> content = StructureListing.contentOf(database);
      Migrations migrations = new Migrations(database.dataSource());
      migrations.contract();
      try (SchemaSession session =
          SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
        session.update(Changelog.CONTRACT);
      }

      migrations.rollback(Phase.CONTRACT);

      assertThat(StructureListing.of(database)).isEqualTo(structure);
      assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    }
  }

  @Test
  void expandCanBeTakenBackAfterAnUpgradeThatChangedItsSchema() {
    try (TestDatabase database =
        TestDatabase.copyOf(
            "migrations old COPIED",
            dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED))) {
      List<String> structure = StructureListing.of(database);
      Migrations migrations = new Migrations(database.dataSource());
      migrations.expand();
      database.execute(
          """
          UPDATE databasechangelog SET md5sum = '9:00000000000000000000000000000000' WHERE id IN ('backfill_schema', 'adoption_functions');
          UPDATE databasechangelog SET md5sum = '9:2f497ee999bbc9af821224add53f464d' WHERE id = 'adopted_relations';
          """);
      migrations.expand();

      migrations.rollback(Phase.EXPAND);

      assertThat(StructureListing.of(database)).isEqualTo(structure);
      assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'annotation_%'"))
          .isEmpty();
    }
  }

  @Test
  void theCutoverCanBeTakenBackAfterAnUpgradeThatChangedItsFunctions() {
    try (TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED)) {
      List<String> structure = StructureListing.of(database);
      Migrations migrations = new Migrations(database.dataSource());
      migrations.cutover(Freeze.RETIRED);
      database.execute(
          "UPDATE databasechangelog SET md5sum = '9:00000000000000000000000000000000' WHERE id = 'cutover_functions'");
      try (SchemaSession session =
          SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
        session.update(Changelog.CUTOVER);
      }

      migrations.rollback(Phase.CUTOVER);

      assertThat(StructureListing.of(database)).isEqualTo(structure);
    }
  }
}
