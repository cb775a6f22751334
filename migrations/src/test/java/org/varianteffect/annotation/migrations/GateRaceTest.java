package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** An old row is changed between the verification and the contract. */
class GateRaceTest {

  private static final String CHANGE =
      "DELETE FROM variant_translations WHERE aa_clingen_id = 'PA1'";

  private TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin", "replica", "local"})
  void withTheFreezeOnTheChangeIsRefusedWhateverRoleTheSessionPlaysAndContractRuns(String role) {
    assertThatThrownBy(
            () -> database.execute("SET session_replication_role = " + role + "; " + CHANGE))
        .rootCause()
        .hasMessageContaining("DELETE on variant_translations refused");

    migrations.contract();

    assertThat(
            database.value(
                "SELECT count(*) FROM annotation_archive.variant_translations", Long.class))
        .isEqualTo(50);
  }

  @Test
  void withTheFreezeOffTheChangeGoesThroughAndContractRefuses() {
    migrations.cutover(Freeze.NONE);
    OldDatabase.verify(database);
    database.execute(CHANGE);

    assertThat(refusal())
        .anySatisfy(reason -> assertThat(reason).contains("freeze was not in place"))
        .anySatisfy(reason -> assertThat(reason).contains("variant_translations has 49 rows now"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ALTER TABLE %1$s DISABLE TRIGGER annotation_freeze; %2$s; ALTER TABLE %1$s ENABLE ALWAYS TRIGGER annotation_freeze",
        "ALTER TABLE %1$s DISABLE TRIGGER ALL; %2$s; ALTER TABLE %1$s ENABLE TRIGGER ALL",
        "ALTER TABLE %1$s ENABLE TRIGGER annotation_freeze; SET session_replication_role = replica; %2$s; RESET session_replication_role; ALTER TABLE %1$s ENABLE ALWAYS TRIGGER annotation_freeze",
        "SELECT annotation_backfill.freeze('none'); %2$s; SELECT annotation_backfill.freeze('retired')"
      })
  void aSuperuserWhoSwitchesTheFreezeOffAndOnAgainIsNoticed(String way) {
    for (String change :
        List.of(CHANGE, "UPDATE variant_translations SET modification_date = '2001-01-01'")) {
      database.close();
      database = OldDatabase.verified(ClinvarShape.COPIED);
      migrations = new Migrations(database.dataSource());
      database.execute(way.formatted("variant_translations", change));

      assertThat(refusal())
          .anySatisfy(reason -> assertThat(reason).contains("freeze"))
          .anySatisfy(
              reason -> assertThat(reason).contains("rows").contains("variant_translations"));
      assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
    }
  }

  @Test
  void whoeverPretendsToRestoreIsRefusedWhereNothingIsArchived() {
    assertThatThrownBy(() -> database.execute("SET annotations.restoring = 'on'; " + CHANGE))
        .rootCause()
        .hasMessageContaining("refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read committed", "repeatable read"})
  void aChangeBetweenTheGateAndTheLocksOfContractItselfIsNoticed(String isolation)
      throws Exception {
    isolateByDefault(isolation);
    assertThatContractIsClosedByWhatHappensBeforeItsLocks(
        // between two attempts, as a superuser would
        """
        ALTER TABLE variant_translations DISABLE TRIGGER annotation_freeze;
        DELETE FROM variant_translations WHERE aa_clingen_id = 'PA1';
        ALTER TABLE variant_translations ENABLE ALWAYS TRIGGER annotation_freeze
        """,
        "freeze of variant_translations was lifted");
    assertThat(database.value("SELECT count(*) FROM variant_translations", Long.class))
        .isEqualTo(49);
  }

  @Test
  void aColumnThatIsReplacedBetweenTheGateAndTheLocksOfContractItselfIsNoticed() throws Exception {
    assertThatContractIsClosedByWhatHappensBeforeItsLocks(
        """
        ALTER TABLE clinical_controls DROP COLUMN gene_symbol;
        ALTER TABLE clinical_controls ADD COLUMN gene_symbol varchar
        """,
        "after verify gene_symbol of clinical_controls was dropped");
  }

  @Test
  void aBackfillThatWritesBetweenTheGateAndTheLocksOfContractItselfIsNoticed() throws Exception {
    assertThatContractIsClosedByWhatHappensBeforeItsLocks(
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at, written) VALUES ('finished', '{}', now(), '{\"alleles\": 1}')",
        "has written since verify");
  }

  @Test
  void aVerificationBetweenTheGateAndTheLocksOfContractItselfIsNoticed() throws Exception {
    assertThatContractIsClosedByWhatHappensBeforeItsLocks(
        """
        INSERT INTO annotation_backfill.gate
          (verified_at, verified_by, snapshot, conservation_unexplained, parity_unexplained, accepted, freeze_in_place, old_row_counts)
        SELECT verified_at, verified_by, snapshot, 7, 0, accepted, freeze_in_place, old_row_counts FROM annotation_backfill.gate
        """,
        "no new row and no anomaly explains");
  }

  /** The commands set the level themselves; the stock tool runs at the one of the role. */
  @Test
  void aTransactionThatWouldNotSeeSuchAChangeIsRefused() {
    migrations.contract();
    migrations.rollback(Phase.CONTRACT);

    assertThatThrownBy(
            () ->
                database.execute(
                    "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT annotation_backfill.lock_for_retirement()"))
        .rootCause()
        .hasMessageContaining("contract cannot run in a repeatable read transaction")
        .hasMessageContaining("SET default_transaction_isolation");
  }

  private void assertThatContractIsClosedByWhatHappensBeforeItsLocks(String sql, String reason)
      throws Exception {
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM gnomad_variants_mapped_variants");
      CompletableFuture<Void> contract = CompletableFuture.runAsync(migrations::contract);
      awaitContractAtItsLocks();
      database.execute("SET lock_timeout = '20s';" + sql);
      reader.commit();

      assertThatThrownBy(() -> contract.get(60, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(GateClosed.class)
          .hasMessageContaining(reason);
    }
  }

  private void isolateByDefault(String level) {
    database.execute(
        "ALTER DATABASE %s SET default_transaction_isolation = '%s'"
            .formatted(database.name(), level));
  }

  private List<String> refusal() {
    return catchThrowableOfType(GateClosed.class, () -> migrations.contract()).reasons();
  }

  private void awaitContractAtItsLocks() throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      if (!database
          .rows(
              "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%lock_for_retirement%'")
          .isEmpty()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    throw new AssertionError("contract never waited for its locks");
  }
}
