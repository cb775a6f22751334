package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

class ExpandTest {

  private TestDatabase database = old(ClinvarShape.COPIED);
  private Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void aSecondExpandChangesNothing(ClinvarShape shape) {
    use(old(shape));
    migrations.expand();
    List<String> structure = StructureListing.of(database);

    ExpandReport second = migrations.expand();

    assertThat(second.created()).isEmpty();
    assertThat(second.adopted()).hasSize(9);
    assertThat(StructureListing.of(database)).isEqualTo(structure);
  }

  @Test
  void whatReadersAskOfLiveRowsIsInTheirUniqueIndexes() {
    migrations.expand();

    assertThat(StructureListing.of(database))
        .filteredOn(line -> line.startsWith("index ") && line.contains(" INCLUDE "))
        .extracting(line -> line.replaceAll(".* (ON public.*) USING btree (.*) WHERE .*", "$1 $2"))
        .containsExactlyInAnyOrder(
            "ON public.mapping_records (variant_id) INCLUDE (id)",
            "ON public.mapping_record_alleles (mapping_record_id, allele_id) INCLUDE (is_authoritative)",
            "ON public.gnomad_allele_links (allele_id) INCLUDE (gnomad_variant_id)");
  }

  @Test
  void aDatabaseThatWasExpandedWithPlainIndexesKeepsThem() {
    migrations.expand();
    database.execute(ResourceText.of("expanded_with_plain_indexes.sql"));
    List<String> structure = StructureListing.of(database);

    assertThat(migrations.expand().created()).isEmpty();
    assertThat(StructureListing.of(database)).isEqualTo(structure);
  }

  @ParameterizedTest
  @EnumSource
  void rolledBackItLeavesNoTrace(ClinvarShape shape) {
    use(old(shape));
    List<String> structure = StructureListing.of(database);
    migrations.expand();

    migrations.rollback(Phase.EXPAND);

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'annotation_%'"))
        .isEmpty();
    assertThat(migrations.state().next()).contains(Phase.EXPAND);
  }

  @Test
  void tablesOfAnotherToolAreAdoptedAndOnlyWhatTheyLackIsAdded() {
    database.execute(ResourceText.of("foreign_tables.sql"));
    List<String> before = StructureListing.of(database);

    ExpandReport report = migrations.expand();

    assertThat(report.adopted())
        .containsExactly("alleles", "mapping_records", "gnomad_allele_links");
    assertThat(report.created())
        .contains(
            "mapping_record_alleles",
            "mapping_records.error_message",
            "uq_gnomad_allele_links_live")
        .doesNotContain("uq_mapping_records_current", "ix_mapping_records_variant_id", "alleles");
    List<String> after = StructureListing.of(database);
    assertThat(after).containsAll(before);
    List<String> added = new ArrayList<>(after);
    added.removeAll(before);
    assertThat(added)
        .filteredOn(line -> line.matches(".*\\b(alleles|mapping_records)\\b.*"))
        .filteredOn(line -> !line.matches("(constraint|index|view|relation) .*"))
        .singleElement()
        .asString()
        .startsWith("column mapping_records.error_message");

    migrations.rollback(Phase.EXPAND);
    assertThat(StructureListing.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE alleles ALTER vrs_digest TYPE bytea USING NULL | alleles | vrs_digest",
        "ALTER TABLE mapping_records DROP COLUMN valid_to CASCADE | mapping_records | valid_to",
        "ALTER TABLE mapping_records ALTER valid_from TYPE timestamp | mapping_records | valid_from",
        "ALTER TABLE vep_allele_consequences ALTER functional_consequence SET NOT NULL | vep_allele_consequences | functional_consequence",
        "ALTER TABLE clinvar_allele_links ADD COLUMN curator int NOT NULL | clinvar_allele_links | curator",
        "ALTER TABLE gnomad_allele_links ALTER id DROP IDENTITY | gnomad_allele_links | id",
        "ALTER TABLE mapping_record_alleles ALTER is_authoritative DROP NOT NULL | mapping_record_alleles | is_authoritative",
        "ALTER TABLE mapped_variants DROP COLUMN mapped_date CASCADE | mapped_variants | mapped_date",
        "ALTER TABLE variant_translations RENAME TO translations | variant_translations | ",
        "CREATE TABLE more () INHERITS (mapped_variants) | mapped_variants | ",
        "ALTER TABLE variant_translations RENAME TO old; CREATE TABLE variant_translations (LIKE old) PARTITION BY HASH (aa_clingen_id) | variant_translations | ",
        "DROP VIEW v_current_annotation_events; DROP TABLE annotation_event; CREATE VIEW annotation_event AS SELECT 1 AS id | annotation_event | "
      })
  void anotherShapeIsRefusedByNameAndNothingChanges(String change, String table, String column) {
    migrations.newTables();
    database.execute(change);
    List<String> before = StructureListing.of(database);

    DatabaseUnsuitable refusal =
        catchThrowableOfType(DatabaseUnsuitable.class, () -> migrations.expand());

    assertThat(refusal.object()).isEqualTo(table);
    assertThat(refusal.column()).isEqualTo(column);
    assertThat(refusal)
        .hasMessageStartingWith(column == null ? table : table + "." + column)
        .hasMessageEndingWith("nothing was changed");
    assertThat(StructureListing.of(database)).isEqualTo(before);
    assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'annotation_backfill'"))
        .isEmpty();
  }

  @Test
  void anInvalidIndexOfAnInterruptedBuildIsBuiltAgain() {
    migrations.newTables();
    database.execute("DROP INDEX uq_gnomad_allele_links_live");
    database.execute(
        "CREATE UNIQUE INDEX uq_gnomad_allele_links_live ON gnomad_allele_links (allele_id) WHERE valid_to IS NULL");
    database.execute(
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'uq_gnomad_allele_links_live'::regclass");

    assertThat(migrations.expand().created()).contains("uq_gnomad_allele_links_live");
    assertThat(
            database.value(
                "SELECT indisvalid FROM pg_index WHERE indexrelid = 'uq_gnomad_allele_links_live'::regclass",
                Boolean.class))
        .isTrue();
  }

  @Test
  void theRollbackRefusesToLoseNativeRows() {
    migrations.expand();
    database.execute("INSERT INTO alleles (vrs_digest, level) VALUES ('ga4gh:VA.x', 'genomic')");
    List<String> before = StructureListing.of(database);

    assertThatThrownBy(() -> migrations.rollback(Phase.EXPAND))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining(
            "table alleles, which expand created, holds native rows that would be lost: keep the new tables");
    assertThat(StructureListing.of(database)).isEqualTo(before);
  }

  @Test
  void theRollbackLooksForOneNativeRowAndCountsNone() throws SQLException {
    migrations.expand();
    database.execute(
        "INSERT INTO alleles (vrs_digest, level) SELECT 'ga4gh:VA.' || i, 'genomic' FROM generate_series(1, 1000) i");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT * FROM annotation_backfill.rows_to_lose()");
      try (ResultSet read =
          statement.executeQuery(
              "SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname = 'alleles'")) {
        read.next();
        assertThat(read.getLong(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aRowThatIsWrittenWhileTheRollbackWaitsForItsTableStopsItBeforeAnythingIsGone()
      throws Exception {
    migrations.expand();
    List<String> before = StructureListing.of(database);
    try (Connection worker = database.connect();
        Statement statement = worker.createStatement()) {
      worker.setAutoCommit(false);
      statement.execute("INSERT INTO alleles (vrs_digest, level) VALUES ('ga4gh:VA.x', 'genomic')");
      CompletableFuture<Void> rollback =
          CompletableFuture.runAsync(() -> migrations.rollback(Phase.EXPAND));
      database.awaitLockWait();
      worker.commit();

      assertThatThrownBy(() -> rollback.get(60, TimeUnit.SECONDS))
          .hasMessageContaining("table alleles, which expand created, holds native rows");
    }
    assertThat(StructureListing.of(database)).isEqualTo(before);
    assertThat(database.value("SELECT count(*) FROM alleles", Long.class)).isOne();
  }

  @Test
  void aViewOfSomebodyElsesOnANewTableStopsTheRollbackBeforeAnythingIsGone() {
    migrations.expand();
    database.execute("CREATE VIEW mine AS SELECT level FROM alleles");
    List<String> before = StructureListing.of(database);

    assertThatThrownBy(() -> migrations.rollback(Phase.EXPAND))
        .hasMessageContaining("view mine depends on table alleles");
    assertThat(StructureListing.of(database)).isEqualTo(before);

    database.execute("DROP VIEW mine");
    migrations.rollback(Phase.EXPAND);
    assertThat(database.rows("SELECT 1 FROM pg_class WHERE relname = 'alleles'")).isEmpty();
  }

  @Test
  void theRollbackRefusesToForgetWhoCopiedAControl() {
    migrations.expand();
    database.execute(
        """
        INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('finished', '{}', now());
        INSERT INTO annotation_backfill.written_clinvar_controls VALUES (1);
        """);

    assertThatThrownBy(() -> migrations.rollback(Phase.EXPAND))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining("backfilled rows are there: roll the backfill back first");
  }

  /** Without a run it is what the backfill's rollback had to leave. */
  @Test
  void whatTheRollbackOfTheBackfillHadToLeaveIsNothingToRollBackAgain() {
    migrations.expand();
    database.execute("INSERT INTO annotation_backfill.written_clinvar_controls VALUES (1)");

    migrations.rollback(Phase.EXPAND);

    assertThat(migrations.state().next()).contains(Phase.EXPAND);
  }

  @Test
  void theRollbackDropsNoViewOfSomebodyElses() {
    migrations.expand();
    database.execute("CREATE VIEW mine AS SELECT kind FROM annotation_backfill.anomalies");

    assertThatThrownBy(() -> migrations.rollback(Phase.EXPAND))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageContaining("view mine reads schema annotation_backfill: drop it");

    database.execute("DROP VIEW mine");
    migrations.rollback(Phase.EXPAND);
  }

  @Test
  void anEmptyDatabaseIsToldFromOneOfAnotherShape() {
    use(TestDatabase.empty());

    assertThatThrownBy(() -> migrations.expand())
        .isInstanceOf(DatabaseUnsuitable.class)
        .hasMessageStartingWith("the database is empty");
    assertThat(database.rows("SELECT 1 FROM pg_class WHERE relname LIKE 'databasechangelog%'"))
        .isEmpty();
  }

  private void use(TestDatabase other) {
    database.close();
    database = other;
    migrations = new Migrations(database.dataSource());
  }

  private static TestDatabase old(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations old " + shape, dataSource -> new Migrations(dataSource).baseline(shape));
  }
}
