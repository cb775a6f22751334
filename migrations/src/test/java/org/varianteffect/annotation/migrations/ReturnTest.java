package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** What comes back with the rollback of contract, on databases that somebody has looked after. */
class ReturnTest {

  private static final String FINER_THINGS =
      """
      CREATE TABLE terms (term varchar PRIMARY KEY);
      INSERT INTO terms VALUES ('missense_variant');
      ALTER TABLE mapped_variants ADD CONSTRAINT fk_term FOREIGN KEY (vep_functional_consequence) REFERENCES terms;
      COMMENT ON CONSTRAINT fk_term ON mapped_variants IS 'known terms';
      COMMENT ON CONSTRAINT ck_asked ON mapped_variants IS 'VEP is younger';
      COMMENT ON CONSTRAINT uq_asked ON mapped_variants IS 'one a day';
      ALTER STATISTICS st_vep SET STATISTICS 77;
      COMMENT ON STATISTICS st_vep IS 'both or none';
      CREATE STATISTICS st_lower ON lower(vep_functional_consequence), id FROM mapped_variants;
      COMMENT ON INDEX ix_consequence IS 'for the monthly report';
      ALTER INDEX ux_asked ALTER COLUMN 2 SET STATISTICS 44;
      ALTER TABLE mapped_variants CLUSTER ON ix_consequence;
      ALTER TABLE mapped_variants ALTER vep_functional_consequence SET STORAGE EXTERNAL;
      ALTER TABLE mapped_variants ALTER vep_functional_consequence SET COMPRESSION pglz;
      ALTER TABLE mapped_variants ALTER vep_functional_consequence SET (n_distinct = 40);
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.modification_date := now(); RETURN NEW; END';
      CREATE TRIGGER touch BEFORE UPDATE ON mapped_variants FOR EACH ROW EXECUTE FUNCTION touch();
      """;

  private final TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private final Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatHungOnTheRetiredComesBackToo() {
    database.execute(
        """
        CREATE INDEX ix_consequence ON mapped_variants (vep_functional_consequence, mapped_date);
        ALTER TABLE mapped_variants ADD CONSTRAINT ck_asked CHECK (vep_access_date > '1990-01-01');
        ALTER TABLE mapped_variants ALTER vep_functional_consequence SET STATISTICS 300;
        CREATE STATISTICS st_vep ON vep_functional_consequence, vep_access_date FROM mapped_variants;
        CREATE UNIQUE INDEX ux_asked ON mapped_variants (id, lower(vep_functional_consequence)) WHERE vep_access_date IS NOT NULL;
        ALTER TABLE mapped_variants ADD CONSTRAINT uq_asked UNIQUE (vep_access_date) DEFERRABLE INITIALLY DEFERRED;
        ALTER TABLE mapped_variants ALTER vep_functional_consequence SET DEFAULT 'unknown';
        COMMENT ON COLUMN mapped_variants.vep_access_date IS 'when VEP was asked';
        GRANT SELECT (vep_access_date) ON mapped_variants TO PUBLIC;
        GRANT SELECT ON variant_translations TO PUBLIC;
        COMMENT ON TABLE variant_translations IS 'pairs';
        COMMENT ON CONSTRAINT mapped_variants_clinical_controls_mapped_variant_id_fkey ON mapped_variants_clinical_controls IS 'which mapping';
        ALTER TABLE gnomad_variants_mapped_variants ALTER gnomad_variant_id SET STATISTICS 200;
        """);
    database.execute(FINER_THINGS);
    List<String> structure = StructureListing.of(database);
    List<String> content = StructureListing.contentOf(database);
    OldDatabase.verify(database);

    migrations.contract();
    migrations.rollback(Phase.CONTRACT);

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
    assertThat(
            database.rows(
                "SELECT 1 FROM annotation_backfill.undo_statements WHERE phase LIKE 'contract%'"))
        .isEmpty();
  }

  @Test
  void aViewUnderAnOldNameCanBeWrittenAsBefore() {
    try (TestDatabase renamed = OldDatabase.verified(ClinvarShape.RENAMED)) {
      renamed.execute(
          """
          ALTER VIEW clinical_controls ALTER COLUMN db_name SET DEFAULT 'ClinVar';
          CREATE RULE keep AS ON DELETE TO clinical_controls DO INSTEAD NOTHING;
          CREATE FUNCTION date_it() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN UPDATE clinvar_controls SET modification_date = now() WHERE id = OLD.id; RETURN NEW; END';
          CREATE TRIGGER date_it INSTEAD OF UPDATE ON clinical_controls FOR EACH ROW EXECUTE FUNCTION date_it();
          """);
      String rules =
          "SELECT definition FROM pg_rules WHERE tablename = 'clinical_controls' ORDER BY rulename";
      List<String> structure = StructureListing.of(renamed);
      List<Map<String, Object>> rule = renamed.rows(rules);
      Migrations there = new Migrations(renamed.dataSource());

      there.contract();
      there.rollback(Phase.CONTRACT);

      assertThat(StructureListing.of(renamed)).isEqualTo(structure);
      assertThat(renamed.rows(rules)).isEqualTo(rule);
    }
  }

  @Test
  void aColumnThatHasToHaveAValueAndAnUnvalidatedCheckComeBackSo() {
    database.execute(
        """
        SELECT annotation_backfill.thaw();
        UPDATE mapped_variants SET vep_access_date = coalesce(vep_access_date, '2024-01-01');
        ALTER TABLE mapped_variants ALTER vep_access_date SET NOT NULL;
        ALTER TABLE mapped_variants ADD CONSTRAINT ck_new CHECK (vep_access_date > '2030-01-01') NOT VALID;
        """);
    migrations.cutover(Freeze.RETIRED);
    List<String> structure = StructureListing.of(database);
    List<String> content = StructureListing.contentOf(database);
    OldDatabase.verify(database);

    migrations.contract();
    migrations.rollback(Phase.CONTRACT);

    assertThat(StructureListing.of(database)).isEqualTo(structure);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE FROM mapped_variants WHERE id = 1", "DELETE FROM gnomad_variants"})
  void whatReferredToARowThatWasDeletedMeanwhileIsKeptAside(String deletion) {
    migrations.contract();
    database.execute(deletion);

    assertThat(migrations.rollback(Phase.CONTRACT))
        .isNotEmpty()
        .allSatisfy(
            note ->
                assertThat(note)
                    .containsPattern("^\\d+ rows? of public\\.")
                    .contains("kept in annotation_backfill.orphans"));

    assertThat(
            database.value(
                """
                SELECT (SELECT count(*) FROM gnomad_variants_mapped_variants)
                  + count(DISTINCT orphan ->> 'mapped_variant_id') FILTER (WHERE relation = 'public.gnomad_variants_mapped_variants')
                FROM annotation_backfill.orphans
                """,
                Long.class))
        .isEqualTo(300);
    assertThat(database.rows("SELECT conname FROM pg_constraint WHERE NOT convalidated")).isEmpty();
    OldDatabase.verify(database);
    migrations.contract();
  }

  @Test
  void aRuleOnTheDeletionOfWhatRefersToThemDoesNotKeepOrphansFromBeingSetAside() {
    database.execute(
        "CREATE RULE ru AS ON DELETE TO gnomad_variants_mapped_variants WHERE old.mapped_variant_id = -1 DO INSTEAD NOTHING");
    migrations.contract();
    database.execute("DELETE FROM mapped_variants WHERE id = 1");

    assertThat(migrations.rollback(Phase.CONTRACT))
        .anyMatch(note -> note.startsWith("1 row of public.gnomad_variants_mapped_variants"));

    assertThat(database.value("SELECT count(*) FROM gnomad_variants_mapped_variants", Long.class))
        .isEqualTo(299);
    assertThat(database.rows("SELECT conname FROM pg_constraint WHERE NOT convalidated")).isEmpty();
  }

  @Test
  void aRuleThatKeepsAnOrphanIsNamedAndItIsNotWrittenDownTwice() {
    database.execute(
        "CREATE RULE ru AS ON DELETE TO gnomad_variants_mapped_variants WHERE old.mapped_variant_id = 1 DO INSTEAD NOTHING");
    migrations.contract();
    database.execute("DELETE FROM mapped_variants WHERE id IN (1, 2)");

    assertThatThrownBy(() -> migrations.rollback(Phase.CONTRACT))
        .isInstanceOf(MigrationFailed.class)
        .hasMessageContaining(
            "a rule or trigger of the table keeps them from being set aside; Disable the trigger or drop the rule");

    database.execute("DROP RULE ru ON gnomad_variants_mapped_variants");
    assertThat(migrations.rollback(Phase.CONTRACT))
        .anyMatch(note -> note.startsWith("2 rows of public.gnomad_variants_mapped_variants"));
  }

  @Test
  void valuesThatATriggerKeepsAwayKeepTheArchive() {
    List<String> content = StructureListing.contentOf(database);
    migrations.contract();
    keepAValueAway();

    assertThatThrownBy(() -> migrations.rollback(Phase.CONTRACT))
        .isInstanceOf(MigrationFailed.class)
        .hasMessageContaining("the values of 1 mapped variants did not come back")
        .hasMessageContaining("disable it, then run annotations rollback --phase contract again");

    database.execute("DROP FUNCTION keep() CASCADE");
    migrations.rollback(Phase.CONTRACT);
    assertThat(StructureListing.contentOf(database)).isEqualTo(content);
  }

  @Test
  void aRollbackThatFailsSaysThatItIsTheRollbackThatFailed() {
    migrations.contract();
    keepAValueAway();

    MigrationFailed failure =
        catchThrowableOfType(MigrationFailed.class, () -> migrations.rollback(Phase.CONTRACT));

    assertThat(failure).hasMessageStartingWith("the rollback of contract failed: ");
    assertThat(failure.changelog()).isEqualTo("contract");
  }

  private void keepAValueAway() {
    database.execute(
        """
        CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER keep BEFORE UPDATE ON mapped_variants FOR EACH ROW WHEN (OLD.id = 5) EXECUTE FUNCTION keep();
        ALTER TABLE mapped_variants ENABLE ALWAYS TRIGGER keep
        """);
  }
}
