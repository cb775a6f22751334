package org.varianteffect.annotation.backfill.oldrepresentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.testing.HalfBlindRole;
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
    try (HalfBlindRole role = HalfBlindRole.to(database, "variant_translations")) {
      assertRefused(
          role.dataSource(),
          "variant_translations",
          "row-level security of variant_translations hides rows from role %s: use its owner, or a role with BYPASSRLS"
              .formatted(role.name()));
    }
  }

  @Test
  void valuesThatARollbackOfContractHasNotBroughtBackYet() {
    database.execute(
        "INSERT INTO annotation_backfill.undo_statements (phase, statement) VALUES ('contract_values', 'SELECT 1')");

    assertRefused(
        database.dataSource(),
        "mapped_variants",
        "a rollback of contract has not ended, and old values are missing: run `annotations rollback --phase contract` again");
  }

  @Test
  void rowsOfATableThatHasGotAPart() {
    database.execute("CREATE TABLE part () INHERITS (mapped_variants)");

    assertRefused(
        database.dataSource(),
        "mapped_variants",
        "mapped_variants inherits, or is inherited from or partitioned: make it a table of its own");
  }

  private void assertRefused(DataSource dataSource, String table, String reason) {
    Backfill backfill =
        new Backfill(
            dataSource, BackfillOptions.defaults(), BackfillListener.silent(), Clock.systemUTC());
    assertThatThrownBy(backfill::run)
        .isInstanceOfSatisfying(
            DatabaseNotReady.class, refusal -> assertThat(refusal.object()).isEqualTo(table))
        .hasMessage(reason);
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
