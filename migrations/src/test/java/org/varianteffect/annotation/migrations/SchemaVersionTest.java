package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

/** A database that another version has expanded is told from one of this version. */
class SchemaVersionTest {
  /** Of all functions and tables that this version's expand makes in its own schema. */
  private static final String FINGERPRINT = "8119e992a9da01f6ff293d9babcd504b";

  private TestDatabase database = OldDatabase.expanded(ClinvarShape.COPIED);

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whoeverChangesTheOwnSchemaRaisesItsVersion() {
    String parts = ResourceText.of("own_schema_parts.sql");
    assertThat(
            database.value(
                "SELECT md5(string_agg(p.part, chr(10) ORDER BY p.part COLLATE \"C\")) FROM ("
                    + parts
                    + ") AS p",
                String.class))
        .as(
            "raise the version in expand/schema_version.sql and in the backfill's OwnSchema and AnotherVersionTest, and write this fingerprint down here")
        .isEqualTo(FINGERPRINT);
  }

  @Test
  void cutoverIsRefusedUntilExpandHasRunAgain() {
    becomeOlder();
    List<String> structure = StructureListing.of(database);

    assertRefused(Phase.CUTOVER, () -> migrations().cutover(Freeze.RETIRED));

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(migrations().state().blockedBy()).singleElement().asString().contains("an older");
    migrations().expand();
    assertThat(migrations().state().blockedBy()).isEmpty();
    migrations().cutover(Freeze.RETIRED);
    assertThat(migrations().state().reached()).contains(Phase.CUTOVER);
  }

  @Test
  void contractIsRefusedUntilExpandHasRunAgain() {
    use(OldDatabase.verified(ClinvarShape.COPIED));
    becomeOlder();

    assertRefused(Phase.CONTRACT, () -> migrations().contract());

    migrations().expand();
    migrations().contract();
    assertThat(migrations().state().reached()).contains(Phase.CONTRACT);
  }

  @Test
  void purgeIsRefusedUntilExpandHasRunAgainAndAContractCanBeTakenBackAllTheSame() {
    use(OldDatabase.verified(ClinvarShape.COPIED));
    migrations().contract();
    becomeOlder();

    assertRefused(Phase.PURGE, () -> migrations().purge(database.name()));

    migrations().rollback(Phase.CONTRACT);
    migrations().expand();
    OldDatabase.verify(database);
    migrations().contract();
    migrations().purge(database.name());
    assertThat(migrations().state().reached()).contains(Phase.PURGE);
  }

  @Test
  void aNewerVersionHasToGoOnItself() {
    database.execute(
        "CREATE OR REPLACE FUNCTION annotation_backfill.schema_version() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 99'");

    assertThat(refusal(() -> migrations().cutover(Freeze.RETIRED)).getMessage())
        .isEqualTo(
            "cutover is not possible yet: this database was expanded by a newer version (schema annotation_backfill has version 99, this one calls %d): use that version, or a later one"
                .formatted(SchemaVersion.ofThisBuild()));
  }

  private void assertRefused(Phase phase, Runnable attempt) {
    MigrationRefused refusal = refusal(attempt);
    assertThat(refusal.phase()).isEqualTo(phase);
    assertThat(refusal)
        .hasMessage(
            "%s is not possible yet: this database was expanded by an older version (schema annotation_backfill has version 1, this one calls %d): run `annotations expand` again, which adds what is new and leaves everything else as it is"
                .formatted(phase.lowerCase(), SchemaVersion.ofThisBuild()));
  }

  private static MigrationRefused refusal(Runnable attempt) {
    return catchThrowableOfType(MigrationRefused.class, attempt::run);
  }

  /** As it was before there were versions. */
  private void becomeOlder() {
    database.execute(
        """
        DROP FUNCTION annotation_backfill.schema_version();
        DELETE FROM databasechangelog WHERE id = 'schema_version'""");
  }

  private Migrations migrations() {
    return new Migrations(database.dataSource());
  }

  private void use(TestDatabase other) {
    database.close();
    database = other;
  }
}
