package org.varianteffect.annotation.serving.scoreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.hgvs.Substitution;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.testing.TestDatabase;

class WholeSetReadersTest {

  private static final String ONE = "urn:mavedb:00000001-a-1";
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();

  private final CountingDataSource counting =
      new CountingDataSource(ServedDatabase.shared().dataSource());
  private final GnomadVariants gnomad = new GnomadVariants(counting.dataSource());
  private final LeanVariants variants = new LeanVariants(counting.dataSource());

  @Test
  void aGnomadRowHasTheVariantsThatItSpeaksOf() {
    List<ScoreSetGnomad> read = new ArrayList<>();
    gnomad.ofScoreSet(ONE, Optional.empty(), PUBLISHED, ReadTime.live(), read::add);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).gnomad().alleleFrequency()).isEqualTo(0.125);
    assertThat(read.get(0).mappedVariants())
        .containsExactly(new MappedVariantLink(Optional.of(ONE + "#1"), "ga4gh:VA.new", true));
    assertThat(counting.sent()).hasSize(2);
  }

  @Test
  void gnomadRowsOfOtherReleasesAreNotRead() {
    assertThatThrownBy(
            () -> gnomad.ofScoreSet(ONE, Optional.of("v9"), PUBLISHED, ReadTime.live(), row -> {}))
        .isInstanceOf(NothingMatches.class)
        .hasFieldOrPropertyWithValue("subject", ONE)
        .hasFieldOrPropertyWithValue("wanted", "gnomAD variants of release v9");
    assertThatThrownBy(
            () ->
                gnomad.ofScoreSet(
                    ONE, Optional.empty(), ReadScope.of(List.of(2)), ReadTime.live(), row -> {}))
        .isInstanceOf(UnknownScoreSet.class);
  }

  @Test
  void aSetAtAGlanceHasScoresConsequencesAndParsedSubstitutions() {
    List<LeanVariant> read = new ArrayList<>();
    assertThat(variants.ofScoreSet(ONE, PUBLISHED, ReadTime.live(), read::add)).isEqualTo(3);
    LeanVariant first = read.get(0);
    assertThat(first.score()).contains(new BigDecimal("1.50"));
    assertThat(first.consequence()).contains("missense_variant");
    assertThat(first.assayLevelDigest()).contains("ga4gh:VA.new");
    assertThat(first.hgvsNt())
        .contains(new ParsedHgvs("c.1A>G", Optional.of(new Substitution(1, "A", "G"))));
    assertThat(first.hgvsP())
        .contains(new ParsedHgvs("NP_1:p.Met1Val", Optional.of(new Substitution(1, "Met", "Val"))));
    assertThat(read).extracting(LeanVariant::score).element(1).isEqualTo(Optional.empty());
    assertThat(read.get(2).urn()).contains(ONE + "#10");
    assertThat(counting.sent()).hasSize(2);
  }

  @Test
  void aScoreMayBeTheLargestOrTheSmallestDouble() {
    try (TestDatabase database = ServedDatabase.create()) {
      database.execute(
          """
        UPDATE variants SET data = '{"score_data": {"score": 1.7976931348623157e308}}' WHERE id = 1;
        UPDATE variants SET data = '{"score_data": {"score": 4.9406564584124654e-324}}' WHERE id = 2;
        UPDATE variants SET data = jsonb_build_object('score_data', jsonb_build_object('score', repeat('9', 400)))
        WHERE id = 10
        """);
      List<LeanVariant> read = new ArrayList<>();
      new LeanVariants(database.dataSource())
          .ofScoreSet(ONE, PUBLISHED, ReadTime.live(), read::add);
      assertThat(read)
          .extracting(variant -> variant.score().map(BigDecimal::doubleValue))
          .containsExactly(
              Optional.of(Double.MAX_VALUE), Optional.of(Double.MIN_VALUE), Optional.empty());
    }
  }
}
