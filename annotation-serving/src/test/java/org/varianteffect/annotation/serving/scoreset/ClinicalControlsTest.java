package org.varianteffect.annotation.serving.scoreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.testing.TestDatabase;

class ClinicalControlsTest {

  private static final String ONE = "urn:mavedb:00000001-a-1";
  private static final String TWO = "urn:mavedb:00000002-a-1";
  private static final String PRIVATE = "tmp:0f61aabb-0000-4000-8000-000000000003";

  private final TestDatabase database = ServedDatabase.shared();
  private final CountingDataSource counting = new CountingDataSource(database.dataSource());
  private final ClinicalControls controls = new ClinicalControls(counting.dataSource());

  @Test
  void eachControlHasTheVariantsThatItSpeaksOf() {
    List<ScoreSetControl> found = read(ONE, Optional.empty(), Optional.empty());
    assertThat(found)
        .extracting(control -> control.control().dbVersion())
        .containsExactly("06_2024", "07_2024");
    assertThat(found.get(0).control().clinicalSignificance()).contains("Benign");
    assertThat(found.get(0).mappedVariants())
        .containsExactly(new MappedVariantLink(Optional.of(ONE + "#1"), "ga4gh:VA.new", true));
  }

  @Test
  void aControlOfATranslationSaysSo() {
    assertThat(read(TWO, Optional.empty(), Optional.of("07_2024")).get(0).mappedVariants())
        .containsExactly(new MappedVariantLink(Optional.of(TWO + "#1"), "ga4gh:VA.new", false));
  }

  @Test
  void aControlThatLacksItsDatesIsReadWithoutThem() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          "ALTER TABLE clinvar_controls ALTER creation_date DROP NOT NULL, ALTER modification_date DROP NOT NULL;"
              + "UPDATE clinvar_controls SET creation_date = NULL, modification_date = NULL WHERE id = 1");
      List<ScoreSetControl> found = new ArrayList<>();
      new ClinicalControls(own.dataSource())
          .ofScoreSet(
              ONE,
              Optional.empty(),
              Optional.empty(),
              ReadScope.everything(),
              ReadTime.live(),
              found::add);
      assertThat(found)
          .extracting(control -> control.control().creationDate())
          .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2024, 7, 1)));
      assertThat(found)
          .extracting(control -> control.control().modificationDate())
          .containsExactly(Optional.empty(), Optional.of(LocalDate.of(2024, 7, 1)));
    }
  }

  @Test
  void onlyControlsOfTheReleaseAskedForAreRead() {
    assertThat(read(ONE, Optional.of("ClinVar"), Optional.of("06_2024"))).hasSize(1);
    assertThatThrownBy(() -> read(ONE, Optional.of("ClinVar"), Optional.of("01_1999")))
        .isInstanceOf(NothingMatches.class)
        .hasMessage(
            ONE
                + " exists, but has no clinical controls of ClinVar of release 01_1999:"
                + " ask with another filter or for another time");
  }

  @Test
  void aPastDayHasTheControlsOfThatDay() {
    ReadTime june = ReadTime.asOf(Instant.parse("2024-06-15T00:00:00Z"));
    assertThat(controls.options(ONE, ReadScope.everything(), june))
        .containsExactly(new ControlOption("ClinVar", List.of("06_2024")));
    ReadTime may = ReadTime.asOf(Instant.parse("2024-05-15T00:00:00Z"));
    assertThatThrownBy(() -> controls.options(ONE, ReadScope.everything(), may))
        .isInstanceOf(NothingMatches.class);
  }

  @Test
  void releasesAreOfferedNewestFirstAndWhatIsNoReleaseLast() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO clinvar_controls (id, db_name, db_identifier, db_version) VALUES
            (3, 'ClinVar', '1', '01_2025'), (4, 'ClinVar', '1', '13_2025'), (5, 'ClinVar', '1', 'draft'),
            (6, 'Archive', '1', '12_2023');
          INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id)
            SELECT 2, id FROM generate_series(3, 6) AS id;
          """);
      assertThat(
              new ClinicalControls(own.dataSource())
                  .options(ONE, ReadScope.everything(), ReadTime.live()))
          .containsExactly(
              new ControlOption("Archive", List.of("12_2023")),
              new ControlOption(
                  "ClinVar", List.of("01_2025", "07_2024", "06_2024", "13_2025", "draft")));
    }
  }

  @Test
  void aScoreSetOutsideTheScopeIsNotThere() {
    assertThatThrownBy(() -> controls.options(PRIVATE, ReadScope.publishedOnly(), ReadTime.live()))
        .isInstanceOf(UnknownScoreSet.class);
    assertThat(read(PRIVATE, Optional.empty(), Optional.empty())).hasSize(2);
  }

  @Test
  void twoStatementsAreSentWhateverTheScoreSetHolds() {
    read(ONE, Optional.empty(), Optional.empty());
    assertThat(counting.sent()).hasSize(2);
    controls.options(ONE, ReadScope.everything(), ReadTime.live());
    assertThat(counting.sent()).hasSize(2);
  }

  @Test
  void aReaderThatGivesUpFreesItsConnection() {
    IllegalStateException gone = new IllegalStateException("the client has gone");
    assertThatThrownBy(
            () ->
                controls.ofScoreSet(
                    ONE,
                    Optional.empty(),
                    Optional.empty(),
                    ReadScope.everything(),
                    ReadTime.live(),
                    control -> {
                      throw gone;
                    }))
        .isSameAs(gone);
    assertThat(counting.openConnections()).isZero();
  }

  private List<ScoreSetControl> read(String urn, Optional<String> db, Optional<String> version) {
    List<ScoreSetControl> read = new ArrayList<>();
    controls.ofScoreSet(urn, db, version, ReadScope.everything(), ReadTime.live(), read::add);
    return read;
  }
}
