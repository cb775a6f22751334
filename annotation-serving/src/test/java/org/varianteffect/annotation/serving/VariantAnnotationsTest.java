package org.varianteffect.annotation.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.VariantAnnotation.Mapping;
import org.varianteffect.annotation.serving.VariantAnnotation.Status;
import org.varianteffect.annotation.testing.TestDatabase;

class VariantAnnotationsTest {

  private static final String SCORE_SET = "urn:mavedb:00000001-a-1";
  private static final ReadTime NOW = ReadTime.asOf(Instant.parse("2025-01-01T00:00:00Z"));

  private final TestDatabase database = ServedDatabase.create();
  private final VariantAnnotations annotations = new VariantAnnotations(database.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aVariantHasARowPerKindOfAnnotation() {
    List<VariantAnnotation> rows = annotations.ofVariant(SCORE_SET + "#1", ReadTime.live());
    assertThat(rows)
        .extracting(row -> row.status().map(Status::annotationType).orElse(null))
        .containsExactly("clinvar_control", "gnomad_allele_frequency");
    Status gnomad = rows.get(1).status().orElseThrow();
    assertThat(gnomad.status()).isEqualTo("success");
    assertThat(gnomad.metadataJson()).contains("{\"n\": 1.0}");
    assertThat(gnomad.createdAt()).isEqualTo(Instant.parse("2024-07-01T00:00:00Z"));
  }

  @Test
  void itsMappingIsThatOfTheLiveRecordAndItsMeasuredAllele() {
    Mapping mapping = mapping(ReadTime.live());
    assertThat(mapping.recordId()).isEqualTo(2);
    assertThat(mapping.clingenAlleleId()).contains("CA2");
    assertThat(mapping.vepFunctionalConsequence()).contains("missense_variant");
    assertThat(mapping.vepAccessDate()).contains(LocalDate.of(2024, 8, 1));
    assertThat(mapping.mappedDate()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(mapping.error()).isEmpty();
  }

  @Test
  void hgvsOfOtherLevelsComesFromTranslationsThatAreTheSameChange() {
    for (ReadTime time : List.of(ReadTime.live(), NOW)) {
      Mapping mapping = mapping(time);
      assertThat(mapping.hgvsG()).contains("NC_1:g.1A>G");
      assertThat(mapping.hgvsC()).contains("NM_1:c.1A>G");
      assertThat(mapping.hgvsP()).contains("NP_1:p.Met1Val");
    }
  }

  @Test
  void aPastDayIsReadAsItWas() {
    Mapping may = mapping(ReadTime.asOf(Instant.parse("2024-05-03T00:00:00Z")));
    assertThat(may.recordId()).isEqualTo(1);
    assertThat(may.error()).contains("doubtful");
    assertThat(may.vepFunctionalConsequence()).contains("stop_gained");
    assertThat(may.hgvsG()).isEmpty();
    Mapping june = mapping(ReadTime.asOf(Instant.parse("2024-06-01T00:00:00Z")));
    assertThat(june.recordId()).isEqualTo(2);
    assertThat(june.vepFunctionalConsequence()).isEmpty();
    assertThat(june.vepAccessDate()).contains(LocalDate.of(2024, 6, 2));
    assertThat(
            annotations
                .ofVariant(SCORE_SET + "#1", ReadTime.asOf(Instant.parse("2022-01-01T00:00:00Z")))
                .get(0)
                .mapping())
        .isEmpty();
  }

  @Test
  void aScoreSetIsReadInOrderOfItsVariantsAndAsOfNowEqualsLive() {
    List<VariantAnnotation> live = new ArrayList<>();
    List<VariantAnnotation> now = new ArrayList<>();
    assertThat(annotations.ofScoreSet(SCORE_SET, ReadTime.live(), live::add)).isEqualTo(4);
    assertThat(annotations.ofScoreSet(SCORE_SET, NOW, now::add)).isEqualTo(4);
    assertThat(live)
        .extracting(row -> row.variantUrn().orElseThrow().substring(SCORE_SET.length()))
        .containsExactly("#1", "#1", "#2", "#10");
    assertThat(now).isEqualTo(live);
    assertThat(live.get(3).mapping()).isEmpty();
    assertThat(live.get(3).status()).isEmpty();
  }

  @Test
  void whatDoesNotExistHasNoRows() {
    assertThat(annotations.ofVariant("' OR 1=1 --", ReadTime.live())).isEmpty();
    assertThat(annotations.ofScoreSet("urn:mavedb:nothing", ReadTime.live(), row -> {})).isZero();
  }

  @Test
  void aDatabaseThatWasNotCutOverSaysSo() {
    try (TestDatabase expanded = ServedDatabase.expandedOnly()) {
      VariantAnnotations before = new VariantAnnotations(expanded.dataSource());
      assertThatThrownBy(() -> before.ofVariant("x", ReadTime.live()))
          .isInstanceOf(NotServing.class)
          .hasMessageContaining("run expand, backfill and cutover");
      assertThat(before.ofVariant("x", NOW)).isEmpty();
    }
  }

  private Mapping mapping(ReadTime time) {
    return annotations.ofVariant(SCORE_SET + "#1", time).get(0).mapping().orElseThrow();
  }
}
