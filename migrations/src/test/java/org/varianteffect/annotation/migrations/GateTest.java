package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Each condition, alone, closes the gate. */
class GateTest {

  private static final String PUBLISHED_WITH_A_RETIRED_COLUMN =
      """
      DROP MATERIALIZED VIEW published_variants_materialized_view;
      CREATE MATERIALIZED VIEW published_variants_materialized_view AS
        SELECT variant_id, vep_access_date FROM mapped_variants
      """;

  private TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED);
  private Migrations migrations = new Migrations(database.dataSource());

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void itIsOpenAfterACleanVerification(ClinvarShape shape) {
    database.close();
    database = OldDatabase.verified(shape);

    assertThat(new Migrations(database.dataSource()).state().blockedBy()).isEmpty();
  }

  @Test
  void aLaterBackfillThatFindsNothingToDoLeavesItOpen() {
    database.execute(
        """
        INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('finished', '{}', now());
        INSERT INTO annotation_backfill.chunks (run_id, stage, ids, low_id, high_id, items, written)
        SELECT max(id), 'records', '{1}', 1, 1, 1, '{}' FROM annotation_backfill.runs
        """);

    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void aRetiredColumnThatIsGeneratedClosesItForItsValuesCouldNotComeBack() {
    database.execute(
        """
        ALTER TABLE mapped_variants DROP COLUMN vep_access_date CASCADE;
        ALTER TABLE mapped_variants ADD vep_access_date date GENERATED ALWAYS AS (mapped_date + 9) STORED
        """);

    assertThat(migrations.state().blockedBy())
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .startsWith("column mapped_variants.vep_access_date is generated"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM annotation_backfill.gate | nothing is verified",
        "UPDATE annotation_backfill.gate SET conservation_unexplained = 2 | 2 old facts that no new row",
        "UPDATE annotation_backfill.gate SET parity_unexplained = 3 | 3 results of readers that differ",
        "UPDATE annotation_backfill.gate SET parity_unexplained = NULL | the results of the readers were not compared",
        "UPDATE annotation_backfill.gate SET freeze_in_place = false | the freeze was not in place when verify ran",
        "INSERT INTO annotation_backfill.anomalies (stage, kind, source) VALUES ('records', 'NO_LEVEL', 'mapping') | 1 anomaly of kind NO_LEVEL is not accepted: look",
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('running', '{}', now()) | is running",
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('interrupted', '{}', now()) | resume it",
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at, written) VALUES ('finished', '{}', now(), '{\"alleles\": 1}') | has written since verify",
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('abandoned', '{}', now()); INSERT INTO annotation_backfill.chunks (run_id, stage, ids, low_id, high_id, items, written) SELECT max(id), 'timelines', '{}', 1, 1, 1, '{\"alleles\": 1}' FROM annotation_backfill.runs | has written since verify",
        "UPDATE mapped_variants SET error_message = 'x' WHERE id = 7 | 1 row of mapped_variants was written since verify",
        "DELETE FROM mapped_variants WHERE id = 800 | mapped_variants has 899 rows now and had 900",
        "CREATE VIEW reader AS SELECT aa_clingen_id FROM variant_translations | view reader depends on what is retired",
        "CREATE MATERIALIZED VIEW reader AS SELECT vep_access_date FROM mapped_variants | materialized view reader depends",
        "CREATE TABLE favourites (control int REFERENCES clinical_controls) | favourites",
        "CREATE FUNCTION reader() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM Variant_Translations' | function reader()",
        "CREATE FUNCTION reader() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM clinical_controls; END | function reader()",
        "CREATE RULE audit AS ON UPDATE TO scoresets DO ALSO SELECT count(*) FROM variant_translations | rule audit",
        "INSERT INTO mapped_variants (variant_id, mapped_date, mapping_api_version, current) VALUES (1, now(), 'v', false) | mapped_variants has 901 rows now and had 900",
        "INSERT INTO annotation_backfill.runs (status, parameters, started_at) VALUES ('failed', '{}', now()) | is failed",
        "ALTER VIEW v_variant_annotations RENAME COLUMN mapping_record_id TO mapped_variant_id | the cutover is not done",
        "CREATE TRIGGER audit AFTER UPDATE OF vep_access_date ON mapped_variants EXECUTE FUNCTION suppress_redundant_updates_trigger() | trigger audit on table mapped_variants depends",
        "CREATE POLICY asked ON mapped_variants USING (vep_access_date IS NOT NULL) | policy asked on table mapped_variants depends",
        "CREATE FUNCTION reader() RETURNS date LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT max(m.vep_access_date) FROM mapped_variants m); END' | function reader()",
        "CREATE TABLE favourites (pair text, FOREIGN KEY (pair, pair) REFERENCES variant_translations) | constraint favourites_pair_pair_fkey",
        "CREATE FUNCTION asked() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.vep_access_date := NULL; RETURN NEW; END'; CREATE TRIGGER asked BEFORE INSERT ON mapped_variants FOR EACH ROW EXECUTE FUNCTION asked() | function asked()",
        "CREATE FUNCTION asked(m mapped_variants) RETURNS date LANGUAGE sql AS 'SELECT m.vep_access_date' | function asked(mapped_variants)",
        "CREATE FUNCTION pair(v variant_translations) RETURNS text LANGUAGE sql AS 'SELECT v.aa_clingen_id' | function pair(variant_translations)",
        "CREATE TABLE favourites (pairs variant_translations[]) | column pairs of table favourites depends",
        "CREATE TABLE favourites (id int DEFAULT nextval('clinical_controls_id_seq')) | default value for column id of table favourites depends",
        "ALTER TABLE mapped_variants ADD CONSTRAINT carried UNIQUE (id) INCLUDE (vep_functional_consequence) | constraint carried on table mapped_variants names mapped_variants.vep_functional_consequence beside its key",
        "ALTER TABLE mapped_variants ADD CONSTRAINT lone EXCLUDE USING btree (id WITH =) WHERE (vep_access_date IS NOT NULL) | constraint lone on table mapped_variants names mapped_variants.vep_access_date beside its key",
        "ALTER TABLE mapped_variants ADD CONSTRAINT lone EXCLUDE USING btree (lower(vep_functional_consequence) WITH =) WHERE (id < 0) | constraint lone on table mapped_variants names",
        "CREATE SEQUENCE owned OWNED BY mapped_variants.vep_functional_consequence | sequence owned depends on what is retired",
        "CREATE VIEW audit AS SELECT m.id, to_jsonb(m) AS mapping FROM mapped_variants m | view audit depends on what is retired",
        "CREATE POLICY audit ON scoresets USING (EXISTS (SELECT FROM mapped_variants m WHERE to_jsonb(m) ? 'x')) | policy audit on table scoresets depends",
        "CREATE TABLE favourites (m mapped_variants) | column m of table favourites depends on what is retired",
        "CREATE TABLE part () INHERITS (mapped_variants) | mapped_variants inherits, or is inherited from or partitioned",
        "INSERT INTO annotation_backfill.undo_statements (phase, statement) VALUES ('contract_values', 'SELECT 1') | a rollback of contract has not ended, and old values are missing",
        "ALTER TABLE variant_translations DISABLE TRIGGER annotation_freeze | the freeze is not in place",
        "ALTER TABLE variant_translations ENABLE TRIGGER annotation_freeze | the freeze is not in place",
        "ALTER TABLE variant_translations DISABLE TRIGGER annotation_freeze; ALTER TABLE variant_translations ENABLE ALWAYS TRIGGER annotation_freeze | the freeze of variant_translations was lifted",
        "DROP TRIGGER annotation_freeze_insert ON mapped_variants | the freeze is not in place",
        "UPDATE annotation_backfill.gate SET verified_in = '7' | verified in another database cluster",
        "UPDATE annotation_backfill.gate SET old_columns = NULL | verify did not note which columns",
        "ALTER TABLE clinical_controls DROP COLUMN gene_symbol; ALTER TABLE clinical_controls ADD COLUMN gene_symbol varchar | after verify gene_symbol of clinical_controls was dropped",
        "ALTER TABLE mapped_variants RENAME hgvs_c TO kept; ALTER TABLE mapped_variants RENAME hgvs_g TO hgvs_c; ALTER TABLE mapped_variants RENAME kept TO hgvs_g | hgvs_c, hgvs_g of mapped_variants were"
      })
  void eachConditionAloneClosesIt(String change, String reason) {
    database.execute(change);

    GateClosed refusal = catchThrowableOfType(GateClosed.class, () -> migrations.contract());

    assertThat(refusal.reasons()).singleElement().asString().contains(reason);
    assertThat(database.value("SELECT count(*) FROM variant_translations", Long.class))
        .isEqualTo(50);
  }

  @Test
  void aRowChangedWhileASuperuserHadTheFreezeOffIsNoticedEvenWithTheFreezeOnAgain() {
    database.execute("ALTER TABLE variant_translations DISABLE TRIGGER annotation_freeze");
    database.execute("DELETE FROM variant_translations WHERE aa_clingen_id = 'PA1'");
    database.execute("ALTER TABLE variant_translations ENABLE ALWAYS TRIGGER annotation_freeze");

    GateClosed refusal = catchThrowableOfType(GateClosed.class, () -> migrations.contract());

    assertThat(refusal.reasons())
        .anySatisfy(
            reason -> assertThat(reason).contains("freeze of variant_translations was lifted"))
        .anySatisfy(reason -> assertThat(reason).contains("variant_translations has 49 rows now"));
  }

  @Test
  void aColumnThatIsGeneratedFromARetiredOneIsADependent() {
    database.execute(
        "ALTER TABLE mapped_variants ADD age int GENERATED ALWAYS AS (vep_access_date - date '2000-01-01') STORED");

    assertThat(reasonsAbout("dependents"))
        .singleElement()
        .asString()
        .contains("column age of table mapped_variants depends");
  }

  @Test
  void anAcceptedKindOpensItUpToItsNumber() {
    database.execute(
        """
        INSERT INTO annotation_backfill.anomalies (stage, kind, source) VALUES ('records', 'SHADOWED', 'vep');
        UPDATE annotation_backfill.gate SET accepted = '{"SHADOWED": 1}'
        """);
    assertThat(migrations.state().blockedBy()).isEmpty();

    database.execute(
        "INSERT INTO annotation_backfill.anomalies (stage, kind, source) VALUES ('records', 'SHADOWED', 'vep')");
    assertThat(migrations.state().blockedBy())
        .singleElement()
        .asString()
        .contains("more than the 1 accepted")
        .contains("--accept SHADOWED=2");

    database.execute("UPDATE annotation_backfill.gate SET accepted = '{\"SHADOWED\": null}'");
    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void aRowWrittenInASavepointByATransactionThatRanDuringVerifyIsNoticed() throws SQLException {
    try (Connection writer = database.connect();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("SELECT pg_current_xact_id()");
      writer.setSavepoint();
      statement.execute("UPDATE mapped_variants SET error_message = 'late' WHERE id = 3");
      OldDatabase.verify(database);
      writer.commit();
    }

    assertThat(migrations.state().blockedBy())
        .singleElement()
        .asString()
        .contains("1 row of mapped_variants was written since verify");
  }

  /** Which no role need be allowed to ask the server's identifier for. */
  @Test
  void aVerificationThatADumpBroughtToAServerWithFewerTransactionsIsOneOfAnotherCluster() {
    database.execute(
        """
        UPDATE annotation_backfill.gate SET snapshot = '9000000000:9000000000:', verified_in = NULL;
        UPDATE mapped_variants SET error_message = 'unnoticed' WHERE id = 7
        """);

    assertThat(migrations.state().blockedBy())
        .containsExactly(
            "this was verified in another database cluster, before a restore or an upgrade: verify again");
    OldDatabase.verify(database);
    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void aRoleThatMayNotAskForTheClusterVerifiesAllTheSame() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC;
          CREATE ROLE uninformed;
          GRANT USAGE ON SCHEMA annotation_backfill TO uninformed;
          SET ROLE uninformed
          """);
      try (ResultSet cluster =
          statement.executeQuery("SELECT annotation_backfill.this_cluster() IS NULL")) {
        cluster.next();
        assertThat(cluster.getBoolean(1)).isTrue();
      }
      connection.rollback();
    }
  }

  @Test
  void frozenRowsAreOld() {
    database.execute("VACUUM FREEZE mapped_variants");
    database.execute("VACUUM FREEZE variant_translations");

    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void aColumnOfAnOldTableThatGoesAndComesBackEmptyIsNoticedThoughNoRowIsWritten() {
    database.execute(
        """
        DO $$
        DECLARE
          definition text := pg_get_viewdef('v_variant_annotations'::regclass);
        BEGIN
          DROP VIEW v_variant_annotations;
          ALTER TABLE mapped_variants DROP COLUMN hgvs_g;
          ALTER TABLE mapped_variants ADD COLUMN hgvs_g varchar;
          EXECUTE 'CREATE VIEW v_variant_annotations AS ' || definition;
        END
        $$
        """);

    assertThat(migrations.state().blockedBy())
        .containsExactly(
            "after verify hgvs_g of mapped_variants was dropped, renamed, added again or given another type: backfill and verify again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VACUUM FULL mapped_variants",
        "CLUSTER clinical_controls USING clinical_controls_pkey",
        "ANALYZE mapped_variants",
        "REINDEX TABLE mapped_variants",
        "CREATE INDEX ON mapped_variants (hgvs_g)",
        "ALTER TABLE mapped_variants ADD COLUMN seen_by text DEFAULT 'nobody'",
        "COMMENT ON COLUMN mapped_variants.hgvs_g IS 'genomic'; GRANT SELECT ON mapped_variants TO PUBLIC",
        "ALTER TABLE mapped_variants ALTER hgvs_g SET STATISTICS 300; ALTER TABLE mapped_variants ALTER modification_date SET DEFAULT now()"
      })
  void whatTouchesNoOldFactLeavesItOpen(String upkeep) {
    database.execute(upkeep);

    assertThat(migrations.state().blockedBy()).isEmpty();
  }

  @Test
  void theChangelogAloneCannotGetPastIt() {
    database.execute("DELETE FROM annotation_backfill.gate");

    try (SchemaSession session =
        SchemaSession.open(database.dataSource(), MigrationListener.silent())) {
      MigrationFailed refusal =
          catchThrowableOfType(MigrationFailed.class, () -> session.update(Changelog.CONTRACT));

      assertThat(refusal).hasMessageContaining("closed: nothing is verified");
    }
    assertThat(StructureListing.of(database))
        .anyMatch(line -> line.contains("variant_translations"));
  }

  @ParameterizedTest
  @EnumSource
  void beforeTheCutoverThatIsTheReasonAndNotTheViewsThatItReplaces(ClinvarShape shape) {
    database.close();
    database = OldDatabase.expanded(shape);
    database.execute(PUBLISHED_WITH_A_RETIRED_COLUMN);
    migrations = new Migrations(database.dataSource());

    assertThat(reasonsAbout("cutover"))
        .singleElement()
        .asString()
        .contains("cutover is not done: run `annotations cutover`");
    assertThat(reasonsAbout("dependents")).isEmpty();
    assertThatThrownBy(migrations::contract)
        .hasMessageContaining("cutover is not done: run `annotations cutover`");
  }

  @Test
  void beforeTheCutoverWhatOthersMadeOnAndBesideTheseViewsIsNamedAllTheSame() {
    migrations.rollback(Phase.CUTOVER);
    database.execute(
        """
        CREATE VIEW annotation_report AS SELECT vep_access_date FROM mapped_variants;
        CREATE RULE asked AS ON UPDATE TO v_variant_annotations DO INSTEAD SELECT count(*) FROM variant_translations;
        CREATE SCHEMA elsewhere
          CREATE VIEW v_variant_annotations AS SELECT aa_clingen_id FROM public.variant_translations
        """);

    assertThat(reasonsAbout("dependents"))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("rule asked on view v_variant_annotations"),
            reason -> assertThat(reason).contains("view annotation_report depends"),
            reason -> assertThat(reason).contains("view elsewhere.v_variant_annotations depends"));
  }

  @Test
  void afterTheCutoverAViewOfThatNameIsLikeAnyOther() {
    database.execute(PUBLISHED_WITH_A_RETIRED_COLUMN);

    assertThat(reasonsAbout("dependents"))
        .singleElement()
        .asString()
        .contains("materialized view published_variants_materialized_view depends");
  }

  private List<String> reasonsAbout(String condition) {
    return database
        .rows(
            "SELECT reason FROM annotation_backfill.gate_findings() WHERE about = '"
                + condition
                + "'")
        .stream()
        .map(row -> row.get("reason").toString())
        .toList();
  }
}
