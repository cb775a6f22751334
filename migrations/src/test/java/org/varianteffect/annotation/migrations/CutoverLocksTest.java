package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Who waits for whom while the cutover waits for its locks. */
class CutoverLocksTest {

  @ParameterizedTest
  @EnumSource
  void readersOfTheViewsDoNotWaitForSomebodyWhoStillWritesAnOldTable(ClinvarShape shape)
      throws Exception {
    try (TestDatabase database = OldDatabase.expanded(shape);
        Connection writer = database.dataSource().getConnection();
        Connection reader = database.dataSource().getConnection()) {
      writer.setAutoCommit(false);
      execute(writer, "DELETE FROM gnomad_variants_mapped_variants WHERE false");
      execute(reader, "SET statement_timeout = '1s'");

      CompletableFuture<Void> cutover =
          CompletableFuture.runAsync(
              () -> new Migrations(database.dataSource()).cutover(Freeze.RETIRED));
      awaitWhoeverWaitsForALock(reader, cutover);
      execute(reader, "SELECT mapped_variant_id FROM v_variant_annotations");
      execute(reader, "SELECT mapped_variant_id FROM published_variants_materialized_view");
      assertThat(cutover).isNotDone();

      writer.rollback();
      cutover.join();
      execute(reader, "SELECT mapping_record_id FROM v_variant_annotations");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyWaitsForAnOldTableWhileTheRollbackFillsTheOldView(ClinvarShape shape)
      throws Exception {
    try (TestDatabase database = OldDatabase.cutOver(shape);
        Connection holding = database.dataSource().getConnection();
        Connection reader = database.dataSource().getConnection()) {
      holding.setAutoCommit(false);
      // so that it does not get on with filling
      execute(holding, "LOCK TABLE scoresets");
      execute(reader, "SET statement_timeout = '1s'");

      CompletableFuture<Void> rollback =
          CompletableFuture.runAsync(
              () -> new Migrations(database.dataSource()).rollback(Phase.CUTOVER));
      awaitWhoeverWaitsForALock(reader, rollback);
      execute(reader, "SELECT FROM mapped_variants, gnomad_variants_mapped_variants");
      execute(reader, "UPDATE mapped_variants SET error_message = 'x' WHERE id = 7");
      assertThat(rollback).isNotDone();

      holding.rollback();
      rollback.join();
      execute(reader, "SELECT mapped_variant_id FROM published_variants_materialized_view");
    }
  }

  private static void awaitWhoeverWaitsForALock(Connection connection, CompletableFuture<?> cutover)
      throws SQLException, InterruptedException {
    while (!cutover.isDone() && !isAnybodyWaitingForATable(connection)) {
      Thread.sleep(10);
    }
  }

  private static boolean isAnybodyWaitingForATable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                SELECT EXISTS (
                  SELECT FROM pg_locks AS l
                  JOIN pg_database AS d ON d.oid = l.database
                  WHERE NOT l.granted AND l.locktype = 'relation' AND d.datname = current_database())
                """)) {
      found.next();
      return found.getBoolean(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
