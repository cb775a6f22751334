package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Liquibase without this project's code around it, as its command line or an API server runs it.
 */
class StockLiquibaseTest {

  /** Held, or its level would be forgotten. Its refusals are expected, and long. */
  private static final Logger LOG = Logger.getLogger("liquibase");

  @BeforeAll
  static void quiet() {
    LOG.setLevel(Level.OFF);
  }

  @Test
  void thePublishedChangelogRunsPhaseByPhaseAndTheCommandsAgreeWithIt() throws Exception {
    try (TestDatabase database =
        TestDatabase.copyOf(
            "migrations old COPIED",
            dataSource -> new Migrations(dataSource).baseline(ClinvarShape.COPIED))) {
      Migrations migrations = new Migrations(database.dataSource());

      update(database, "expand");
      assertThat(migrations.state().next()).contains(Phase.BACKFILL);
      Long changeSets = changeSets(database);
      assertThat(migrations.expand().created()).isEmpty();
      assertThat(changeSets(database)).isEqualTo(changeSets);

      update(database, "cutover");
      assertThatThrownBy(() -> update(database, "contract"))
          .hasStackTraceContaining("closed: nothing is verified");
      OldDatabase.verify(database);
      update(database, "contract");
      assertThat(migrations.state().reached()).contains(Phase.CONTRACT);
      assertThatThrownBy(() -> update(database, "purge")).hasStackTraceContaining("not confirmed");

      migrations.rollback(Phase.CONTRACT);
      migrations.rollback(Phase.CUTOVER);
      assertThat(migrations.state().next()).contains(Phase.BACKFILL);
    }
  }

  private static Long changeSets(TestDatabase database) {
    return database.value("SELECT count(*) FROM databasechangelog", Long.class);
  }

  private static void update(TestDatabase database, String context) throws Exception {
    Scope.child(
        "liquibase.analytics.enabled",
        false,
        () -> {
          try (Connection connection = database.connect()) {
            Liquibase liquibase =
                new Liquibase(
                    "org/varianteffect/annotation/migrations/changelog.xml",
                    new ClassLoaderResourceAccessor(),
                    DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            liquibase.update(new Contexts(context));
          }
        });
  }
}
