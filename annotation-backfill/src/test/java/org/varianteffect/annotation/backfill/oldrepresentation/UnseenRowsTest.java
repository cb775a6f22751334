package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.TestDatabase;

/** Rows that are there and that a run would not see are not taken for gone. */
class UnseenRowsTest {
  private final TestDatabase database = TwoScoreSets.expanded();

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void rowsThatRowLevelSecurityHides() {
    String role = "half_blind_" + database.name().replaceAll("\\W", "_");
    database.execute(
        """
        CREATE ROLE %1$s LOGIN PASSWORD 'p' IN ROLE %2$s;
        ALTER TABLE variant_translations OWNER TO %1$s;
        ALTER TABLE variant_translations ENABLE ROW LEVEL SECURITY;
        ALTER TABLE variant_translations FORCE ROW LEVEL SECURITY;
        """
            .formatted(role, database.user()));
    try {
      PGSimpleDataSource dataSource = (PGSimpleDataSource) database.dataSource();
      dataSource.setUser(role);
      dataSource.setPassword("p");

      assertRefused(
          dataSource,
          "row-level security of variant_translations hides rows from role %s: use its owner, or a role with BYPASSRLS"
              .formatted(role));
    } finally {
      database.execute(
          "REASSIGN OWNED BY %1$s TO %2$s; DROP OWNED BY %1$s; DROP ROLE %1$s"
              .formatted(role, database.user()));
    }
  }

  @Test
  void valuesThatARollbackOfContractHasNotBroughtBackYet() {
    database.execute(
        "INSERT INTO annotation_backfill.undo_statements (phase, statement) VALUES ('contract_values', 'SELECT 1')");

    assertRefused(
        database.dataSource(),
        "a rollback of contract has not ended, and old values are missing: run `annotations rollback --phase contract` again");
  }

  @Test
  void rowsOfATableThatHasGotAPart() {
    database.execute("CREATE TABLE part () INHERITS (mapped_variants)");

    assertRefused(
        database.dataSource(),
        "mapped_variants inherits, or is inherited from or partitioned: make it a table of its own");
  }

  private void assertRefused(DataSource dataSource, String reason) {
    Backfill backfill =
        new Backfill(
            dataSource, BackfillOptions.defaults(), BackfillListener.silent(), Clock.systemUTC());
    assertThatThrownBy(backfill::run).isInstanceOf(DatabaseNotReady.class).hasMessage(reason);
    assertThatThrownBy(backfill::dryRun).isInstanceOf(DatabaseNotReady.class).hasMessage(reason);
    assertThatThrownBy(
            () -> new Verification(dataSource, Clock.systemUTC()).verify(Map.of(), "test"))
        .isInstanceOf(DatabaseNotReady.class)
        .hasMessage(reason);
    assertThat(database.value("SELECT count(*) FROM mapping_records", Long.class)).isZero();
    assertThat(database.value("SELECT count(*) FROM annotation_backfill.gate", Long.class))
        .isZero();
  }
}
