package org.varianteffect.annotation.serving.allele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.testing.TestDatabase;

class AlleleDetailsTest {

  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();

  private final CountingDataSource counting =
      new CountingDataSource(ServedDatabase.shared().dataSource());
  private final AlleleDetails alleles = new AlleleDetails(counting.dataSource());
  private final AlleleHistories histories = new AlleleHistories(counting.dataSource());

  @Test
  void aNucleotideChangeHasItsProteinChangeAndWhatEncodesThat() {
    AlleleDetail detail = alleles.of("ga4gh:VA.new", PUBLISHED, ReadTime.live());
    assertThat(detail.identity().clingenAlleleId()).contains("CA2");
    assertThat(detail.alleles().keySet()).startsWith("ga4gh:VA.new");
    assertThat(relations(detail))
        .isEqualTo(
            Map.of(
                "ga4gh:VA.new", "focus",
                "ga4gh:VA.genomic", "coordinate_representation_of",
                "ga4gh:VA.encoding", "co_encodes",
                "ga4gh:VA.other", "co_encodes",
                "ga4gh:VA.protein", "translation_of"));
  }

  @Test
  void aProteinChangeHasWhatEncodesIt() {
    AlleleDetail detail = alleles.of("PA5", PUBLISHED, ReadTime.live());
    assertThat(detail.identity().digest()).isEqualTo("ga4gh:VA.protein");
    assertThat(relations(detail))
        .isEqualTo(
            Map.of(
                "ga4gh:VA.protein", "focus",
                "ga4gh:VA.new", "encodes",
                "ga4gh:VA.genomic", "encodes",
                "ga4gh:VA.encoding", "encodes",
                "ga4gh:VA.other", "encodes"));
  }

  @Test
  void annotationsAreThoseOfTheWholeClassAtTheReadTime() {
    AlleleDetail live = alleles.of("CA2", PUBLISHED, ReadTime.live());
    assertThat(live.annotations().keySet()).isEqualTo(live.alleles().keySet());
    assertThat(live.annotations().get("ga4gh:VA.new").clinvar()).hasSize(2);
    AlleleDetail june = alleles.of("CA2", PUBLISHED, asOf("2024-06-15T00:00:00Z"));
    assertThat(june.annotations().get("ga4gh:VA.new").clinvar()).hasSize(1);
    AlleleDetail may = alleles.of("CA2", PUBLISHED, asOf("2024-05-15T00:00:00Z"));
    assertThat(may.alleles().keySet()).containsExactly("ga4gh:VA.new");
    assertThat(may.annotations().get("ga4gh:VA.new").vep()).isEmpty();
  }

  @Test
  void theClassIsLimitedToVisibleScoreSets() {
    assertThat(relations(alleles.of("PA5", ReadScope.everything(), ReadTime.live())))
        .containsEntry("ga4gh:VA.secret", "encodes");
    assertThat(relations(alleles.of("PA5", ReadScope.of(List.of(2)), ReadTime.live())))
        .containsOnlyKeys("ga4gh:VA.protein", "ga4gh:VA.new", "ga4gh:VA.other");
    assertThatThrownBy(() -> alleles.of("CA6", PUBLISHED, ReadTime.live()))
        .isInstanceOf(UnknownAllele.class)
        .hasMessage("there is no allele CA6: check the digest or ClinGen id");
  }

  @Test
  void threeStatementsAreSentHoweverLargeTheClassIs() {
    alleles.of("ga4gh:VA.old", PUBLISHED, ReadTime.live());
    assertThat(counting.sent()).hasSize(3);
    alleles.of("PA5", ReadScope.everything(), ReadTime.live());
    assertThat(counting.sent()).hasSize(3);
  }

  @Test
  void aClassThatNoAnswerHoldsIsRefused() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO alleles (id, vrs_digest, level) OVERRIDING SYSTEM VALUE
            SELECT id, 'ga4gh:VA.' || id, 'cdna' FROM generate_series(1001, 11000) AS id;
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative)
            SELECT 3, id, false FROM generate_series(1001, 11000) AS id;
          ANALYZE;
          """);
      AlleleDetails many = new AlleleDetails(own.dataSource());
      assertThatThrownBy(() -> many.of("PA5", PUBLISHED, ReadTime.live()))
          .isInstanceOf(AnswerTooLarge.class)
          .hasFieldOrPropertyWithValue("maximum", 10_000)
          .hasMessageStartingWith("ga4gh:VA.protein has more than 10000 equivalent alleles");
    }
  }

  @Test
  void whatNamesNoAlleleIsRefused() {
    for (String id :
        List.of("", "ca5", "CA", "VA.new", "ga4gh:VA.new'--", "PA5\n", "CA1,PA5", "CA1,CA2,CA3")) {
      assertThatThrownBy(() -> alleles.of(id, PUBLISHED, ReadTime.live()))
          .isInstanceOf(InvalidParameter.class)
          .hasMessageContaining("an allele's id is a digest like ga4gh:VA.");
    }
  }

  @Test
  void aPairNamesTheSameWhicheverComesFirst() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute("UPDATE alleles SET clingen_allele_id = 'CA10,CA9' WHERE id = 2");
      for (String pair : List.of("CA10,CA9", "CA9,CA10")) {
        assertThat(
                new AlleleDetails(own.dataSource())
                    .of(pair, PUBLISHED, ReadTime.live())
                    .identity()
                    .digest())
            .isEqualTo("ga4gh:VA.new");
      }
    }
  }

  @Test
  void aHistoryHasEveryRowWithItsWindowOldestFirst() {
    AlleleHistory history = histories.of("ga4gh:VA.new", PUBLISHED, ReadTime.live());
    assertThat(history.gnomad())
        .extracting(held -> held.fact().dbVersion() + " " + held.validFrom() + " " + held.validTo())
        .containsExactly(
            "v3.1.2 2024-06-01T00:00:00Z Optional[2024-07-01T00:00:00Z]",
            "v4.1 2024-07-01T00:00:00Z Optional.empty");
    assertThat(history.vep())
        .extracting(held -> held.fact().consequence().orElse("nothing found"))
        .containsExactly("nothing found", "missense_variant");
    assertThat(history.clinvar())
        .extracting(held -> held.fact().dbVersion())
        .containsExactly("06_2024", "07_2024");
    assertThat(counting.sent()).hasSize(4);
  }

  @Test
  void asOfAPastDayTheHistoryIsOpenWhereItHadNotEnded() {
    AlleleHistory june = histories.of("ga4gh:VA.new", PUBLISHED, asOf("2024-06-15T00:00:00Z"));
    assertThat(june.gnomad()).hasSize(1);
    assertThat(june.gnomad().get(0).validTo()).isEmpty();
    assertThat(june.clinvar()).hasSize(1);
    assertThatThrownBy(() -> histories.of("ga4gh:VA.secret", PUBLISHED, ReadTime.live()))
        .isInstanceOf(UnknownAllele.class);
  }

  private static Map<String, String> relations(AlleleDetail detail) {
    return detail.alleles().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                member ->
                    member.getValue().isFocus()
                        ? "focus"
                        : member.getValue().relation().orElseThrow().spelling()));
  }

  private static ReadTime asOf(String instant) {
    return ReadTime.asOf(Instant.parse(instant));
  }
}
