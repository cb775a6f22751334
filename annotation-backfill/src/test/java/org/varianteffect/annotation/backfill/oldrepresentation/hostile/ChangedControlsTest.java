package org.varianteffect.annotation.backfill.oldrepresentation.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.backfill.database.Sql;
import org.varianteffect.annotation.backfill.failure.DatabaseNotReady;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.ControlRow;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.NewRows;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.ControlFact;
import org.varianteffect.annotation.backfill.oldrepresentation.reference.OldDatabase.OldControl;
import org.varianteffect.annotation.migrations.ClinvarShape;

/**
 * Old ClinVar controls that change between two runs: the copies follow, and none is left that
 * nothing uses or that no rollback would find.
 */
class ChangedControlsTest {
  private static final OldControl FIRST = new OldControl(11, control("1", "Benign"));
  private static final OldControl SECOND = new OldControl(12, control("2", "Pathogenic"));
  private static final ControlRow NATIVE = control("9", "Uncertain");

  private static HostileBed bed;
  private static BackfillContract contract;

  @BeforeAll
  static void open() throws SQLException {
    bed = new HostileBed(ClinvarShape.COPIED);
    contract = new BackfillContract(bed);
  }

  @AfterAll
  static void close() throws SQLException {
    bed.close();
  }

  @Test
  void oneTakesTheKeyOfANativeOne() {
    convergesAndIsTakenBackWhole(renamed(FIRST, NATIVE), SECOND);
  }

  @Test
  void oneTakesTheKeyOfAnother() {
    convergesAndIsTakenBackWhole(renamed(FIRST, SECOND.control()), SECOND);
  }

  @Test
  void oneTakesTheKeyOfAnotherThatTakesTheFirstOnes() {
    convergesAndIsTakenBackWhole(
        renamed(FIRST, SECOND.control()), renamed(SECOND, FIRST.control()));
  }

  @Test
  void oneTakesAKeyThatIsFree() {
    convergesAndIsTakenBackWhole(renamed(FIRST, control("3", "Benign")), SECOND);
  }

  @Test
  void twoTakeOneKeyThatIsFree() {
    convergesAndIsTakenBackWhole(
        renamed(FIRST, control("3", "Benign")), renamed(SECOND, control("3", "Pathogenic")));
  }

  @Test
  void oneGoesAndTheOtherStays() {
    convergesAndIsTakenBackWhole(SECOND);
  }

  @Test
  void allOfThemGo() {
    convergesAndIsTakenBackWhole();
  }

  @Test
  void aCopyThatThePipelineHasLinkedStaysWhatItIsWhateverItsOriginalIsCalledNow() {
    Change change = before().withControls(List.of(renamed(FIRST, control("3", "Benign")), SECOND));
    bed.lay(change.before());
    bed.backfill();
    bed.execute(
        """
        INSERT INTO alleles (vrs_digest, level, created_at, updated_at)
        VALUES ('ga4gh:VA.native', 'genomic', '2024-03-03', '2024-03-03');
        INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id)
        SELECT a.id, c.id
        FROM alleles AS a, clinvar_controls AS c
        WHERE a.vrs_digest = 'ga4gh:VA.native' AND c.db_identifier = '1'""");
    bed.execute(change.script());

    bed.backfill();

    assertThat(identifiers("SELECT control.db_identifier FROM " + LINKS + " WHERE " + IS_NATIVE))
        .containsExactly("1");
    assertThat(
            identifiers("SELECT control.db_identifier FROM " + LINKS + " WHERE NOT " + IS_NATIVE))
        .containsExactlyInAnyOrder("2", "3");
    bed.rollback();
    assertThat(identifiers("SELECT db_identifier FROM clinvar_controls"))
        .containsExactlyInAnyOrder("1", "9");
  }

  @Test
  void aCopyThatThePipelineHasChangedIsThePipelinesWhateverItsOriginalSays() {
    bed.lay(before().before());
    bed.backfill();
    bed.execute(
        """
        UPDATE clinvar_controls SET clinical_significance = 'Likely benign', modification_date = '2026-02-02' WHERE db_identifier = '1';
        UPDATE clinical_controls SET clinical_review_status = 'expert panel' WHERE id = 11""");

    bed.backfill();

    assertThat(
            identifiers(
                """
                SELECT db_identifier FROM clinvar_controls
                WHERE clinical_significance = 'Likely benign' AND clinical_review_status = 'criteria provided'"""))
        .containsExactly("1");
    assertThat(
            identifiers(
                "SELECT key AS db_identifier FROM annotation_backfill.anomalies WHERE kind = 'CONTROL_CONFLICT'"))
        .containsExactly("11");
    assertThat(bed.parity().examples()).isEmpty();
    List<String> versions = bed.versions();
    bed.backfill();
    assertThat(bed.versions()).isEqualTo(versions);
    bed.rollback();
    assertThat(identifiers("SELECT db_identifier FROM clinvar_controls"))
        .containsExactlyInAnyOrder("1", "9");
  }

  @Test
  void aCopyThatThePipelineHasChangedSinceTheLastRunStaysInTheRollback() {
    bed.lay(before().before());
    bed.backfill();
    bed.execute(
        "UPDATE clinvar_controls SET clinical_significance = 'Likely benign' WHERE db_identifier = '1'");

    bed.rollback();

    assertThat(identifiers("SELECT db_identifier FROM clinvar_controls"))
        .containsExactlyInAnyOrder("1", "9");
  }

  @Test
  void aCopyFollowsTheDatesOfItsOriginalToo() {
    bed.lay(before().before());
    bed.backfill();
    bed.execute("UPDATE clinical_controls SET modification_date = '2026-01-01' WHERE id = 11");

    bed.backfill();

    assertThat(
            identifiers(
                "SELECT db_identifier FROM clinvar_controls WHERE modification_date = '2026-01-01'"))
        .containsExactly("1");
    assertThat(bed.parity().examples()).isEmpty();
  }

  @Test
  void aCopyLacksTheDatesThatItsOriginalLacks() {
    bed.lay(before().before());
    bed.execute(
        """
        ALTER TABLE clinical_controls
        ALTER COLUMN creation_date DROP NOT NULL,
        ALTER COLUMN modification_date DROP NOT NULL;
        UPDATE clinical_controls SET creation_date = NULL, modification_date = NULL WHERE id = 11""");

    bed.backfill();

    assertThat(
            identifiers(
                "SELECT db_identifier FROM clinvar_controls WHERE creation_date IS NULL AND modification_date IS NULL"))
        .containsExactly("1");
    assertThat(bed.parity().examples()).isEmpty();
  }

  @Test
  void whereTheNewTableWantsDatesThatAControlLacksARunIsRefusedBeforeItBegins() {
    bed.lay(before().before());
    bed.execute(
        """
        ALTER TABLE clinical_controls
        ALTER COLUMN creation_date DROP NOT NULL,
        ALTER COLUMN modification_date DROP NOT NULL;
        UPDATE clinical_controls SET creation_date = NULL, modification_date = NULL WHERE id = 11;
        ALTER TABLE clinvar_controls
        ALTER COLUMN creation_date SET NOT NULL,
        ALTER COLUMN modification_date SET NOT NULL""");

    assertThatThrownBy(bed::backfill)
        .isInstanceOf(DatabaseNotReady.class)
        .hasMessage(
            "clinvar_controls takes no NULL as creation_date, modification_date, and clinical_controls has NULL there, row 11 for one: let the new column take it (ALTER COLUMN ... DROP NOT NULL), or give the old rows a value; nothing was changed");
    assertThat(bed.database().rows("SELECT id FROM annotation_backfill.runs")).isEmpty();

    bed.execute(
        """
        ALTER TABLE clinvar_controls
        ALTER COLUMN creation_date DROP NOT NULL,
        ALTER COLUMN modification_date DROP NOT NULL""");
    bed.backfill();
    assertThat(
            identifiers("SELECT db_identifier FROM clinvar_controls WHERE creation_date IS NULL"))
        .containsExactly("1");
  }

  @Test
  void whereTheNewTableTakesLessThanAControlSaysARunIsRefusedBeforeItBegins() {
    bed.lay(before().before());
    bed.execute(
        """
        ALTER TABLE clinvar_controls
        ALTER COLUMN gene_symbol TYPE varchar(5),
        ALTER COLUMN clinical_significance TYPE varchar(9),
        ALTER COLUMN db_version TYPE varchar(1) USING '1'""");

    assertThatThrownBy(bed::backfill)
        .isInstanceOf(DatabaseNotReady.class)
        .hasMessage(
            "clinvar_controls takes no more than 9 characters as clinical_significance, 1 character as db_version, and clinical_controls has more there, row 12 for one: let the new column take it (ALTER COLUMN ... TYPE varchar), or shorten the old rows' values; nothing was changed");
    assertThat(bed.database().rows("SELECT id FROM annotation_backfill.runs")).isEmpty();

    bed.execute(
        """
        ALTER TABLE clinvar_controls
        ALTER COLUMN clinical_significance TYPE varchar(10),
        ALTER COLUMN db_version TYPE varchar""");
    bed.backfill();
    assertThat(identifiers("SELECT db_identifier FROM clinvar_controls WHERE db_identifier < '9'"))
        .containsExactlyInAnyOrder("1", "2");
    bed.execute(
        """
        ALTER TABLE clinvar_controls
        ALTER COLUMN gene_symbol TYPE varchar,
        ALTER COLUMN clinical_significance TYPE varchar""");
  }

  @Test
  void aNarrowColumnIsNoReasonToRefuseWhatIsNotToBeCopied() {
    bed.lay(before().withControls(List.of(renamed(FIRST, NATIVE), SECOND)).after());
    bed.execute(
        """
        UPDATE clinical_controls SET gene_symbol = 'BRCA1 and others' WHERE id = 11;
        ALTER TABLE clinvar_controls ALTER COLUMN gene_symbol TYPE varchar(5)""");

    bed.backfill();

    assertThat(
            identifiers(
                "SELECT key AS db_identifier FROM annotation_backfill.anomalies WHERE kind = 'CONTROL_CONFLICT'"))
        .containsExactly("11");
    bed.execute("ALTER TABLE clinvar_controls ALTER COLUMN gene_symbol TYPE varchar");
  }

  @Test
  void whereEachColumnTakesAllThatTheOldOneMayHoldNoControlIsReadToSaySo() {
    bed.lay(before().before());

    assertThat(
            bed
                .database()
                .rows(
                    "EXPLAIN (ANALYZE, COSTS off, TIMING off) "
                        + Sql.named("oldrepresentation/columns_without_room"))
                .stream()
                .map(row -> row.get("QUERY PLAN").toString())
                .filter(line -> line.contains(" on clinical_controls ")))
        .isNotEmpty()
        .allMatch(line -> line.contains("never executed"));
  }

  private static final String LINKS =
      """
      clinvar_allele_links AS link
      JOIN clinvar_controls AS control ON control.id = link.clinvar_control_id
      JOIN alleles AS allele ON allele.id = link.allele_id""";
  private static final String IS_NATIVE = "allele.vrs_digest = 'ga4gh:VA.native'";

  private static List<String> identifiers(String query) {
    return bed.database().rows(query).stream()
        .map(row -> (String) row.get("db_identifier"))
        .toList();
  }

  private static void convergesAndIsTakenBackWhole(OldControl... controls) {
    Change change = before().withControls(List.of(controls));
    contract.aRunAfterChangesEndsWhereAFirstRunWould(change);
    assertThat(bed.parity().examples()).isEmpty();
    bed.rollback();
    assertThat(Difference.between(change.before().natives(), bed.rows())).isEmpty();
  }

  /** A mapping that says both of its allele, beside a native control that nobody speaks of. */
  private static Change before() {
    OldDatabase plain = History.database(List.of(History.mapping(100, 1, true, 3, 3)));
    OldDatabase database =
        new OldDatabase(
            plain.mappings(),
            plain.gnomadVariants(),
            List.of(),
            List.of(FIRST, SECOND),
            List.of(new ControlFact(100, FIRST.id()), new ControlFact(100, SECOND.id())),
            List.of(),
            new NewRows(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(NATIVE), List.of()));
    return new Change(database, database);
  }

  private static OldControl renamed(OldControl control, ControlRow other) {
    return new OldControl(control.id(), other);
  }

  private static ControlRow control(String identifier, String significance) {
    return new ControlRow(
        new ControlRow.Key("ClinVar", identifier, "01_2024"),
        new ControlRow.Content("BRCA1", significance, "criteria provided", identifier));
  }
}
