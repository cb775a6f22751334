package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Killed after a change set was committed and before Liquibase has written that down, each phase is
 * in one of its two states, and the commands go by that.
 */
class UnrecordedPhaseTest {

  private TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private Migrations migrations = new Migrations(database.dataSource());
  private final List<String> structure = StructureListing.of(database);
  private final List<String> content = StructureListing.contentOf(database);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aContractIsDoneAndComesBack() throws Exception {
    killedBeforeTheRecord("INSERT", "retire", migrations::contract);

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    OldDatabase.verify(database);
    migrations.contract();
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
  }

  @Test
  void aContractThatIsRunAgainIsWrittenDown() throws Exception {
    killedBeforeTheRecord("INSERT", "retire", migrations::contract);

    migrations.contract();

    assertThat(database.rows("SELECT 1 FROM databasechangelog WHERE id = 'retire'")).hasSize(1);
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @Test
  void theStockToolIsToldToWriteItDown() throws Exception {
    killedBeforeTheRecord("INSERT", "retire", migrations::contract);

    try (SchemaSession session =
        SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      assertThatThrownBy(() -> session.update(Changelog.CONTRACT))
          .hasMessageContaining("done already")
          .hasMessageContaining("changelog-sync");
    }
  }

  @Test
  void aContractThatWasWrittenDownAndNeverRunIsRun() {
    try (SchemaSession session =
        SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      session.record(Changelog.CONTRACT); // as changelog-sync does
    }

    migrations.contract();

    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @Test
  void aRollbackOfContractGoesOn() throws Exception {
    migrations.contract();
    killedBeforeTheRecord("DELETE", "retire", () -> migrations.rollback(Phase.CONTRACT));

    migrations.rollback(Phase.CONTRACT);

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @Test
  void aRollbackOfContractThatHadAllButEndedIsFollowedByAnotherContract() throws Exception {
    migrations.contract();
    killedBeforeTheRecord("DELETE", "archive", () -> migrations.rollback(Phase.CONTRACT));

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    OldDatabase.verify(database);
    migrations.contract();
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @Test
  void aCutoverIsDoneAndComesBackAndItsRollbackToo() throws Exception {
    database.close();
    database = OldDatabase.expanded(ClinvarShape.COPIED);
    migrations = new Migrations(database.dataSource());
    List<String> before = StructureListing.of(database);
    killedBeforeTheRecord("INSERT", "cutover", () -> migrations.cutover(Freeze.RETIRED));
    List<String> after = StructureListing.of(database);

    assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
    killedBeforeTheRecord("DELETE", "cutover", () -> migrations.rollback(Phase.CUTOVER));
    assertThat(StructureListing.of(database)).isEqualTo(before);

    migrations.cutover(Freeze.RETIRED);
    assertThat(StructureListing.of(database)).isEqualTo(after);
    migrations.rollback(Phase.CUTOVER);
    assertThat(StructureListing.of(database)).isEqualTo(before);
  }

  @Test
  void aPurgeComesBackAsStructureAndItsRollbackCanBePurgedAgain() throws Exception {
    migrations.contract();
    killedBeforeTheRecord("INSERT", "purge", () -> migrations.purge(database.name()));

    assertThat(migrations.state().reached()).contains(Phase.PURGE);
    killedBeforeTheRecord("DELETE", "purge", () -> migrations.rollback(Phase.PURGE));
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);

    migrations.purge(database.name());
    assertThat(migrations.state().reached()).contains(Phase.PURGE);
    migrations.rollback(Phase.PURGE);
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.of(database)).isEqualTo(structure);
  }

  @Test
  void anExpandWhoseRollbackWasKilledAtItsEndRunsAgain() throws Exception {
    database.close();
    database =
        TestDatabase.copyOf(
            "migrations old COPIED",
            dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED));
    migrations = new Migrations(database.dataSource());
    killedBeforeTheRecord("INSERT", "adopted_relations", migrations::expand);
    migrations.expand();
    List<String> after = StructureListing.of(database);
    killedBeforeTheRecord("DELETE", "backfill_schema", () -> migrations.rollback(Phase.EXPAND));

    assertThat(migrations.state().next()).contains(Phase.EXPAND);
    migrations.expand();
    assertThat(StructureListing.of(database)).isEqualTo(after);
  }

  private void killedBeforeTheRecord(String event, String changeSet, Runnable work)
      throws Exception {
    database.execute(
        """
        CREATE FUNCTION sleep_at_record() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN IF coalesce(NEW.id, OLD.id) = '%2$s' THEN PERFORM pg_sleep(60); END IF; RETURN coalesce(NEW, OLD); END $$;
        CREATE TRIGGER sleep_at_record BEFORE %1$s ON databasechangelog FOR EACH ROW EXECUTE FUNCTION sleep_at_record()
        """
            .formatted(event, changeSet));
    CompletableFuture<Void> killed = CompletableFuture.runAsync(work);
    killTheSleeper(killed);
    assertThatThrownBy(() -> killed.get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class);
    database.execute("DROP FUNCTION sleep_at_record() CASCADE");
  }

  private void killTheSleeper(CompletableFuture<Void> killed) throws InterruptedException {
    for (int i = 0; i < 800 && !killed.isDone(); i++) {
      if (!database
          .rows(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
          .isEmpty()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    throw new AssertionError("nobody slept: " + killed);
  }
}
