package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillRollback;
import org.varianteffect.annotation.backfill.Verification;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.failure.ExpandedByAnotherVersion;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** A database that another version has expanded is refused at the start, and left as it is. */
class AnotherVersionTest {
  /** As in expand/schema_version.sql of the migrations. */
  private static final int THIS_VERSION = 14;

  private final GeneratedDatabase database =
      GeneratedDatabase.of(new GeneratorOptions(60, 71, 0), ClinvarShape.COPIED);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anOlderOneIsExpandedAgain() {
    expand();
    database.database().execute("DROP FUNCTION annotation_backfill.schema_version()");
    database.database().execute("DELETE FROM databasechangelog WHERE id = 'schema_version'");

    assertEachRefuses(
        ExpandedByAnotherVersion.class,
        "this database was expanded by an older version (schema annotation_backfill has version 1, this one calls "
            + THIS_VERSION
            + "): run `annotations expand` again, which adds what is new and leaves everything else as it is");

    expand();
    assertThat(backfill().run().conservation().isClean()).isTrue();
    assertThat(
            new Verification(dataSource(), Clock.systemUTC())
                .verify(Map.of(), "test")
                .parity()
                .unexplained())
        .isZero();
    assertThat(new BackfillRollback(dataSource()).rollback()).containsKey("alleles");
  }

  @Test
  void aNewerOneIsLeftToThatVersion() {
    expand();
    database
        .database()
        .execute(
            "CREATE OR REPLACE FUNCTION annotation_backfill.schema_version() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 99'");

    assertEachRefuses(
        ExpandedByAnotherVersion.class,
        "this database was expanded by a newer version (schema annotation_backfill has version 99, this one calls "
            + THIS_VERSION
            + "): use that version, or a later one");
    assertThatThrownBy(backfill()::run)
        .isInstanceOfSatisfying(
            ExpandedByAnotherVersion.class,
            refusal -> {
              assertThat(refusal.found()).isEqualTo(99);
              assertThat(refusal.needed()).isEqualTo(THIS_VERSION);
            });
  }

  @Test
  void oneThatWasNeverExpandedIsToldFromAnOlderOne() {
    assertEachRefuses(
        DatabaseNotReady.class,
        "expand has not run on this database: check that --url names the right one, then run `annotations expand`");
  }

  private void assertEachRefuses(Class<? extends DatabaseNotReady> refusal, String line) {
    WholeDatabase before = WholeDatabase.of(database.database());
    assertRefused(refusal, line, backfill()::run);
    assertRefused(refusal, line, backfill()::dryRun);
    assertRefused(
        refusal,
        line,
        () -> new Verification(dataSource(), Clock.systemUTC()).verify(Map.of(), "test"));
    assertRefused(refusal, line, () -> new BackfillRollback(dataSource()).rollback());
    before.assertUntouched(database.database());
  }

  private static void assertRefused(
      Class<? extends DatabaseNotReady> refusal, String line, ThrowingCallable attempt) {
    assertThatThrownBy(attempt).isExactlyInstanceOf(refusal).hasMessage(line);
  }

  private Backfill backfill() {
    return new Backfill(
        dataSource(), BackfillOptions.defaults(), BackfillListener.silent(), Clock.systemUTC());
  }

  private DataSource dataSource() {
    return database.database().dataSource();
  }

  private void expand() {
    new Migrations(dataSource()).expand();
  }
}
