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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

class ContractTest {

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theArchiveHoldsEveryValueOutOfEverySearchPath() {
    String values =
        "SELECT count(*) || ' ' || sum(hashtext(ROW(%s, vep_functional_consequence, vep_access_date)::text)) FROM %s WHERE vep_functional_consequence IS NOT NULL OR vep_access_date IS NOT NULL";
    String before = database.value(values.formatted("id", "mapped_variants"), String.class);

    migrations.contract();

    assertThat(
            database.value(
                values.formatted("mapped_variant_id", "annotation_archive.mapped_variant_vep"),
                String.class))
        .isEqualTo(before);
    assertThat(
            database.value(
                "SELECT count(*) FROM annotation_archive.variant_translations", Long.class))
        .isEqualTo(50);
    assertThat(database.value("SELECT to_regclass('variant_translations')::text", String.class))
        .isNull();
  }

  @Test
  void liveTablesAreNotTiedToTheArchive() {
    migrations.contract();

    database.execute("DELETE FROM mapped_variants WHERE id = 1; DELETE FROM gnomad_variants");
  }

  @Test
  void aLongReaderIsWaitedForInShortAttemptsWhileOthersGetThrough()
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM variant_translations");
      CompletableFuture<Void> contract = CompletableFuture.runAsync(migrations::contract);
      sleep(4);

      assertThat(contract).isNotDone();
      // a query that queues behind the waiting ALTER TABLE waits no longer than its lock timeout
      database.execute("SET statement_timeout = '3s'; SELECT count(*) FROM variant_translations");
      assertThat(migrations.state().reached()).contains(Phase.CUTOVER);

      reader.commit();
      contract.get(60, TimeUnit.SECONDS);
    }
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }

  @Test
  void whatIsWaitedForIsTold() throws SQLException {
    List<String> notes = new ArrayList<>();
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM mapped_variants");
      new Migrations(database.dataSource(), line -> rollBackWhenTold(line, notes, reader))
          .contract();
    }

    assertThat(notes)
        .singleElement()
        .asString()
        .matches(
            "waiting for a lock \\(LOCK TABLE public\\.mapped_variants IN ACCESS EXCLUSIVE MODE\\), held by process \\d+ \\(.*user \\w+, idle in transaction, since .* UTC\\): try 2 of 20 in \\d+ ms");
  }

  private static void rollBackWhenTold(String line, List<String> notes, Connection reader) {
    notes.add(line);
    try {
      reader.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whileALongReaderOfOneTableIsWaitedForNobodyWaitsForAnother(KilledCommand command)
      throws SQLException {
    if (command == KilledCommand.ROLLBACK) {
      migrations.contract();
    }
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM mapped_variants");
      CompletableFuture<Void> work = CompletableFuture.runAsync(() -> command.run(migrations));
      long wait =
          LockProbe.longestWait(
              database,
              "UPDATE gnomad_variants SET allele_count = 2 WHERE id = -1",
              () -> sleep(5));

      assertThat(work).isNotDone();
      reader.commit();
      work.join();
      assertThat(wait).isLessThan(500);
    }
  }

  @Test
  void aRoleThatMayNotHurryAVacuumLocksAllTheSame() throws SQLException {
    migrations.contract();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          CREATE ROLE plain_owner;
          GRANT USAGE ON SCHEMA annotation_backfill TO plain_owner;
          SET ROLE plain_owner;
          CREATE TEMPORARY TABLE own ();
          SELECT annotation_backfill.lock_together('{own}')
          """);
      try (ResultSet lock =
          statement.executeQuery(
              "SELECT mode, current_setting('deadlock_timeout') FROM pg_locks WHERE relation = 'own'::regclass ORDER BY mode LIMIT 1")) {
        lock.next();
        assertThat(lock.getString(1)).isEqualTo("AccessExclusiveLock");
        assertThat(lock.getString(2)).isEqualTo("1s");
      }
      connection.rollback();
    }
  }

  private static void sleep(int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException("the test was broken off itself", e);
    }
  }

  @Test
  void anInterruptedRollbackGoesOnAndContractDoesNotOverwriteTheArchive() {
    List<String> content = StructureListing.contentOf(database);
    migrations.contract();
    // as after a kill between the tables' and the values' return
    database.execute(
        """
        SELECT annotation_backfill.undo('contract');
        DELETE FROM databasechangelog WHERE id = 'retire';
        """);
    OldDatabase.verify(database);

    assertThatThrownBy(migrations::contract)
        .hasMessageContaining("rollback of contract has not ended");
    migrations.rollback(Phase.CONTRACT);

    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    OldDatabase.verify(database);
    migrations.contract();
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }

  @Test
  void valuesComeBackInSmallerTransactionsWhereTheyTakeLongSoThatWritersOfARowWaitLess() {
    migrations.rollback(Phase.CUTOVER);
    database.execute(
        """
        INSERT INTO mapped_variants (id, variant_id, mapped_date, mapping_api_version, current, vep_functional_consequence)
        SELECT 1000 + i, 1, '2024-01-01', 'v1', false, 'missense_variant' FROM generate_series(1, 1200) AS i
        """);
    migrations.cutover(Freeze.RETIRED);
    OldDatabase.verify(database);
    migrations.contract();
    database.execute(
        """
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.001); RETURN new; END $$;
        CREATE TRIGGER slow BEFORE UPDATE ON mapped_variants FOR EACH ROW EXECUTE FUNCTION slow();
        ALTER TABLE mapped_variants ENABLE ALWAYS TRIGGER slow;
        """);

    migrations.rollback(Phase.CONTRACT);

    assertThat(
            database.rows(
                """
                SELECT count(*)
                FROM mapped_variants
                WHERE num_nulls(vep_functional_consequence, vep_access_date) < 2
                GROUP BY xmin::text::bigint
                ORDER BY xmin::text::bigint"""))
        .extracting(transaction -> (Long) transaction.get("count"))
        .startsWith(1000L, 500L, 250L, 125L);
  }

  @Test
  void aRollbackInterruptedWhileItBuiltAnIndexBuildsItAgainAndContractWaitsForIt() {
    database.execute("CREATE INDEX \"by Date\" ON mapped_variants (vep_access_date)");
    List<String> structure = StructureListing.of(database);
    OldDatabase.verify(database);
    migrations.contract();
    rollBackAndLeaveAnInvalidIndex();
    OldDatabase.verify(database);

    assertThat(migrations.state().blockedBy())
        .containsExactly(
            "a rollback of contract did not end: run `annotations rollback --phase contract` again");
    assertThatThrownBy(migrations::contract)
        .hasMessageContaining("rollback of contract has not ended");
    migrations.rollback(Phase.CONTRACT);

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void anIndexWhoseMakingHadFailedDoesNotComeBack() {
    database.execute(
        """
        CREATE INDEX half_made ON mapped_variants (vep_access_date);
        UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'half_made'::regclass
        """);
    OldDatabase.verify(database);

    migrations.contract();
    migrations.rollback(Phase.CONTRACT);

    assertThat(database.value("SELECT to_regclass('half_made') IS NULL", Boolean.class)).isTrue();
    assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
  }

  private void rollBackAndLeaveAnInvalidIndex() {
    try (SchemaSession session =
        SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      new IndexRestoration(session).announce();
      session.rollback(Changelog.CONTRACT);
    }
    database.execute(
        """
        CREATE INDEX "by Date" ON mapped_variants (vep_access_date);
        UPDATE pg_index SET indisvalid = false WHERE indexrelid = '"by Date"'::regclass
        """);
  }

  @Test
  void aColumnWhoseValuesContractDoesNotSaveClosesTheGateWithNothingChanged() {
    retireMappedBy();
    OldDatabase.verify(database);
    List<String> structure = StructureListing.of(database);

    GateClosed refusal = catchThrowableOfType(GateClosed.class, migrations::contract);

    assertThat(refusal.reasons())
        .singleElement()
        .asString()
        .startsWith("column mapped_variants.mapped_by is retired, and contract would drop it")
        .contains("retired-names.properties");
    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
    assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'annotation_archive'"))
        .isEmpty();
  }

  @Test
  void valuesOfAColumnThatTheArchiveLacksAreNotTakenForSaved() {
    retireMappedBy();
    database.execute(ResourceText.of("contract/functions.sql"));
    database.execute("CALL annotation_backfill.save_values()");

    assertThatThrownBy(() -> database.execute("SELECT annotation_backfill.require_saved_values()"))
        .rootCause()
        .hasMessageContaining("the archive has no column for mapped_by");
  }

  /** By its name only, as somebody might who adds to the list and does nothing else. */
  private void retireMappedBy() {
    database.execute(
        """
        ALTER TABLE mapped_variants ADD COLUMN mapped_by text;
        CREATE OR REPLACE FUNCTION annotation_backfill.retired_columns() RETURNS name[] LANGUAGE sql IMMUTABLE AS
          $$ SELECT '{mapped_by,vep_access_date,vep_functional_consequence}'::name[] $$
        """);
  }

  @Test
  void aSecondContractDoesNothing() {
    migrations.contract();
    List<String> structure = StructureListing.of(database);

    migrations.contract();

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(migrations.expand().created()).isEmpty();
    assertThat(StructureListing.of(database)).isEqualTo(structure);
  }

  @Test
  void phasesAreUndoneInTheirOrder() {
    migrations.contract();

    assertThatThrownBy(() -> migrations.rollback(Phase.CUTOVER))
        .hasMessage(
            "the cutover cannot be rolled back yet: the old tables are no longer where they were: roll the contract back first");
    assertThatThrownBy(() -> migrations.rollback(Phase.EXPAND))
        .hasMessage(
            "expand cannot be rolled back: the old tables are no longer where they were: roll the contract back first");
    assertThatThrownBy(() -> migrations.rollback(Phase.PURGE))
        .hasMessage(
            "there is no purge to roll back: nothing was purged, so that there is nothing to do");
    assertThatThrownBy(() -> migrations.purge("another")).hasMessageContaining("give its name");
  }

  @Test
  void thePurgeDropsNothingThatIsSomebodyElses() {
    migrations.contract();
    database.execute("CREATE VIEW mine AS SELECT * FROM annotation_archive.variant_translations");

    assertThatThrownBy(() -> migrations.purge(database.name()))
        .hasMessageContaining("view mine depends on")
        .hasMessageNotContaining("CASCADE");

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    database.execute("DROP VIEW mine");
    migrations.purge(database.name());
    assertThat(database.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'annotation_archive'"))
        .isEmpty();
    assertThat(migrations.state().next()).isEmpty();
  }

  @Test
  void aPurgeThatAnEarlierBuildMadeComesBackToo() {
    migrations.contract();
    migrations.purge(database.name());
    database.execute(
        "UPDATE databasechangelog SET md5sum = '9:37fb55fef45e5f5c1009e29f9c5eadbc' WHERE id = 'purge'");

    migrations.rollback(Phase.PURGE);

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }
}
