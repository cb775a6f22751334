package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.varianteffect.annotation.testing.TestDatabase;

/** Contract, or its rollback, loses its session at a point where somebody's lock holds it up. */
class KilledContractTest {

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());
  private final List<String> structure = StructureListing.of(database);
  private final List<String> content = StructureListing.contentOf(database);

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // who holds it up | the statement that is killed while it waits for that
        "SELECT count(*) FROM variant_translations | %lock_for_retirement%",
        "SELECT count(*) FROM mapped_variants | %lock_for_retirement%",
      })
  void contractLeavesTheOldStateAndRunsAgain(String lock, String statement) throws Exception {
    killedAt(lock, statement, migrations::contract);

    isAsItWasAndGoesThereAndBack();
  }

  @Test
  void contractThatCopiesValuesAgainLeavesTheOldState() throws Exception {
    killedAt(
        "SELECT count(*) FROM variant_translations", "%lock_for_retirement%", migrations::contract);

    killedAt(
        "LOCK TABLE annotation_archive.mapped_variant_vep", "%save_values%", migrations::contract);

    isAsItWasAndGoesThereAndBack();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT count(*) FROM mapped_variants | %annotation_backfill.undo(%",
        "LOCK TABLE annotation_archive.mapped_variant_vep | %restore_values%",
        "SELECT count(*) FROM annotation_archive.mapped_variant_vep | %drop_emptied_archive%"
      })
  void theRollbackIsBetweenTwoOfItsStepsAndGoesOn(String lock, String statement) throws Exception {
    migrations.contract();

    killedAt(lock, statement, () -> migrations.rollback(Phase.CONTRACT));

    comesBack();
  }

  private void isAsItWasAndGoesThereAndBack() {
    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    assertThat(migrations.state().reached()).contains(Phase.CUTOVER);
    migrations.contract();
    assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
    comesBack();
  }

  private void comesBack() {
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  private void killedAt(String lock, String statement, Runnable work) throws Exception {
    try (Connection other = database.connect();
        Statement holding = other.createStatement()) {
      other.setAutoCommit(false);
      holding.execute(lock);
      CompletableFuture<Void> killed = CompletableFuture.runAsync(work);
      kill(statement);
      assertThatThrownBy(() -> killed.get(60, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("terminating connection");
      other.rollback();
    }
  }

  private void kill(String statement) throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      if (!database
          .rows(
              """
              SELECT pg_terminate_backend(a.pid)
              FROM pg_stat_activity a
              WHERE a.datname = current_database() AND a.query LIKE '%s'
                AND a.wait_event_type = 'Lock'
              """
                  .formatted(statement.strip()))
          .isEmpty()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(25);
    }
    throw new AssertionError(
        "nothing waited at "
            + statement
            + ": "
            + database.rows(
                "SELECT query, wait_event FROM pg_stat_activity WHERE datname = current_database()"));
  }
}
