package org.varianteffect.annotation.serving.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.NotServing;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Mapping;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Status;
import org.varianteffect.annotation.testing.TestDatabase;

class VariantAnnotationsTest {

  private static final String SCORE_SET = "urn:mavedb:00000001-a-1";
  private static final String PRIVATE = "tmp:0f61aabb-0000-4000-8000-000000000003";
  private static final ReadScope EVERYTHING = ReadScope.everything();
  private static final ReadTime NOW = ReadTime.asOf(Instant.parse("2025-01-01T00:00:00Z"));

  private final TestDatabase database = ServedDatabase.shared();
  private final VariantAnnotations annotations = new VariantAnnotations(database.dataSource());

  @Test
  void aVariantHasARowPerKindOfAnnotation() {
    List<VariantAnnotation> rows =
        annotations.ofVariant(SCORE_SET + "#1", EVERYTHING, ReadTime.live());
    assertThat(rows)
        .extracting(row -> row.status().map(Status::annotationType).orElse(null))
        .containsExactly("clinvar_control", "gnomad_allele_frequency");
    Status gnomad = rows.get(1).status().orElseThrow();
    assertThat(gnomad.status()).isEqualTo("success");
    assertThat(gnomad.annotationMetadata()).contains(new Json("{\"n\": 1.0}"));
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
                .ofVariant(
                    SCORE_SET + "#1",
                    EVERYTHING,
                    ReadTime.asOf(Instant.parse("2022-01-01T00:00:00Z")))
                .get(0)
                .mapping())
        .isEmpty();
  }

  @Test
  void aScoreSetIsReadInOrderOfItsVariantsAndAsOfNowEqualsLive() {
    List<VariantAnnotation> live = new ArrayList<>();
    List<VariantAnnotation> now = new ArrayList<>();
    assertThat(annotations.ofScoreSet(SCORE_SET, EVERYTHING, ReadTime.live(), live::add))
        .isEqualTo(4);
    assertThat(annotations.ofScoreSet(SCORE_SET, EVERYTHING, NOW, now::add)).isEqualTo(4);
    assertThat(live)
        .extracting(row -> row.variantUrn().orElseThrow().substring(SCORE_SET.length()))
        .containsExactly("#1", "#1", "#2", "#10");
    assertThat(now).isEqualTo(live);
    assertThat(live.get(3).mapping()).isEmpty();
    assertThat(live.get(3).status()).isEmpty();
  }

  @Test
  void liveRowsAreThoseOfTheView() {
    List<VariantAnnotation> read = new ArrayList<>();
    for (String urn : List.of(SCORE_SET, "urn:mavedb:00000002-a-1", PRIVATE)) {
      annotations.ofScoreSet(urn, EVERYTHING, ReadTime.live(), read::add);
    }
    List<VariantAnnotation> view =
        Jdbi.create(database.dataSource())
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT * FROM v_variant_annotations")
                        .map(new VariantAnnotationMapper())
                        .list());
    assertThat(read).containsExactlyInAnyOrderElementsOf(view);
  }

  @Test
  void whatIsOutsideTheScopeIsNotThere() {
    for (ReadScope scope : List.of(ReadScope.publishedOnly(), ReadScope.of(List.of(1, 2)))) {
      assertThat(annotations.ofVariant(SCORE_SET + "#1", scope, ReadTime.live())).hasSize(2);
      assertThatThrownBy(() -> annotations.ofVariant(PRIVATE + "#1", scope, ReadTime.live()))
          .isInstanceOf(UnknownVariant.class)
          .hasFieldOrPropertyWithValue("subject", PRIVATE + "#1")
          .hasMessage("there is no variant " + PRIVATE + "#1: check the URN");
      assertThatThrownBy(() -> annotations.ofScoreSet(PRIVATE, scope, NOW, row -> {}))
          .isInstanceOf(UnknownScoreSet.class)
          .hasMessage("there is no score set " + PRIVATE + ": check the URN");
    }
    assertThat(annotations.ofScoreSet(PRIVATE, ReadScope.of(List.of(3)), NOW, row -> {}))
        .isEqualTo(2);
  }

  @Test
  void whatCannotBeAUrnIsRefusedBeforeTheDatabaseIsAsked() {
    for (String text :
        List.of("", "' OR 1=1 --", "urn:mavedb:1#1\u0000", "urn:mavedb:" + "1".repeat(90))) {
      assertThatThrownBy(() -> annotations.ofVariant(text, EVERYTHING, ReadTime.live()))
          .isInstanceOf(InvalidParameter.class)
          .hasFieldOrPropertyWithValue("parameter", "urn")
          .hasFieldOrPropertyWithValue("value", text)
          .hasMessageContaining("but a variant's URN is like urn:mavedb:00000001-a-1#42");
    }
  }

  @Test
  void aDatabaseThatWasNeverExpandedSaysSo() {
    try (TestDatabase old = ServedDatabase.neverExpanded()) {
      old.execute(
          """
          INSERT INTO scoresets (id, urn) VALUES (1, 'urn:mavedb:00000001-a-1');
          """);
      VariantAnnotations before = new VariantAnnotations(old.dataSource());
      assertThatThrownBy(() -> before.ofScoreSet(SCORE_SET, EVERYTHING, NOW, row -> {}))
          .isInstanceOf(NotServing.class)
          .hasMessageContaining("run expand, backfill and cutover");
    }
  }

  private Mapping mapping(ReadTime time) {
    return annotations.ofVariant(SCORE_SET + "#1", EVERYTHING, time).get(0).mapping().orElseThrow();
  }
}
