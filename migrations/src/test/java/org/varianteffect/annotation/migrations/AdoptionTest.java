package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.testing.TestDatabase;

/** Databases whose new tables another tool has made. */
class AdoptionTest {

  private static final String ALL_FOREIGN = "foreign_new_tables.sql";
  private static final String SOME_FOREIGN = "foreign_tables.sql";
  private static final String ONLY_OURS = "ix_mapping_record_alleles_projection_group";

  private static final List<String> LATER =
      List.of(
          "later_score_sets.sql",
          "later_one_hgvs.sql",
          "later_one_authoritative.sql",
          "later_row_security.sql");

  static Stream<Arguments> foundDatabases() {
    return Stream.of(ClinvarShape.values())
        .flatMap(
            shape ->
                Stream.of(
                    Arguments.of(shape, List.of()),
                    Arguments.of(shape, List.of(SOME_FOREIGN)),
                    Arguments.of(shape, allForeign(List.of())),
                    Arguments.of(shape, allForeign(LATER))));
  }

  static Stream<List<String>> laterShapes() {
    return Stream.concat(LATER.stream().map(List::of), Stream.of(LATER));
  }

  @ParameterizedTest
  @MethodSource("foundDatabases")
  void expandAddsWhatItSaysAndNothingElseAndTheRollbackTakesJustThatBack(
      ClinvarShape shape, List<String> scripts) {
    try (TestDatabase database = old(shape)) {
      scripts.forEach(script -> database.execute(ResourceText.of(script)));
      Migrations migrations = new Migrations(database.dataSource());
      List<String> before = StructureListing.of(database);

      ExpandReport report = migrations.expand();

      List<String> after = StructureListing.of(database);
      assertThat(after).containsAll(before);
      assertThat(minus(after, before)).allMatch(line -> isAccountedFor(line, report.created()));
      assertThat(report.created()).allMatch(part -> isPartOf(part, minus(after, before)));
      ExpandReport again = migrations.expand();
      assertThat(again.created()).isEmpty();
      assertThat(StructureListing.of(database)).isEqualTo(after);
      migrations.rollback(Phase.EXPAND);
      assertThat(StructureListing.of(database)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPIED", "RENAMED"})
  void whereEverythingIsThereUnderOtherNamesOnlyTheIndexOfTheViewIsAdded(ClinvarShape shape) {
    try (TestDatabase database = old(shape)) {
      database.execute(ResourceText.of(ALL_FOREIGN));

      ExpandReport report = new Migrations(database.dataSource()).expand();

      assertThat(report.created()).containsExactly(ONLY_OURS);
      assertThat(report.adopted()).hasSize(9).contains("v_current_annotation_events", "alleles");
    }
  }

  @Test
  void controlsThatWereRenamedNeedNoNumbering() {
    try (TestDatabase database = old(ClinvarShape.RENAMED)) {
      database.execute("ALTER TABLE clinvar_controls ALTER COLUMN id DROP DEFAULT");

      ExpandReport report = new Migrations(database.dataSource()).expand();

      assertThat(report.adopted()).contains("clinvar_controls");
    }
  }

  @ParameterizedTest
  @MethodSource("laterShapes")
  void laterShapesAreAdoptedAloneAndTogether(List<String> scripts) {
    try (TestDatabase database = old(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.newTables();
      scripts.forEach(script -> database.execute(ResourceText.of(script)));

      assertThat(migrations.expand().created()).containsExactly(ONLY_OURS);
    }
  }

  @Test
  void aDeferrableConstraintIsNoUniqueIndexThatAWriterCanRestOn() {
    try (TestDatabase database = old(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.newTables();
      database.execute(
          """
          ALTER TABLE alleles DROP CONSTRAINT uq_alleles_vrs_digest;
          ALTER TABLE alleles ADD CONSTRAINT some_day UNIQUE (vrs_digest) DEFERRABLE INITIALLY DEFERRED
          """);

      assertThat(migrations.expand().created()).contains("uq_alleles_vrs_digest");
    }
  }

  @Test
  void anIndexOfAnotherPurposeThatHasTheNameIsLeftAloneAndNamed() {
    try (TestDatabase database = old(ClinvarShape.COPIED)) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.newTables();
      database.execute(
          """
          DROP INDEX ix_alleles_clingen_allele_id;
          CREATE INDEX ix_alleles_clingen_allele_id ON alleles (lower(clingen_allele_id))
          """);
      List<String> before = StructureListing.of(database);

      assertThatThrownBy(migrations::expand)
          .isInstanceOf(MigrationFailed.class)
          .hasMessageContaining("the name ix_alleles_clingen_allele_id is taken")
          .hasMessageContaining("lower((clingen_allele_id)::text)")
          .hasMessageContaining("rename it");

      assertThat(StructureListing.of(database)).containsAll(before);
      database.execute("ALTER INDEX ix_alleles_clingen_allele_id RENAME TO lower_case");
      assertThat(migrations.expand().created()).contains("ix_alleles_clingen_allele_id");
    }
  }

  private static List<String> allForeign(List<String> more) {
    return Stream.concat(Stream.of(ALL_FOREIGN), more.stream()).toList();
  }

  private static List<String> minus(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  /**
   * Of a part that is said to be created, or of a table that is: its sequence, and its indexes,
   * which another line tells the table of.
   */
  private static boolean isAccountedFor(String line, List<String> created) {
    return line.matches("relation \\w+ i .*")
        || created.stream().anyMatch(part -> line.matches("(?s).*\\b" + part + "(_id_seq)?\\b.*"));
  }

  private static boolean isPartOf(String part, List<String> lines) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  private static TestDatabase old(ClinvarShape shape) {
    return TestDatabase.copyOf(
        "migrations old " + shape, dataSource -> new Migrations(dataSource).baseline(shape));
  }
}
