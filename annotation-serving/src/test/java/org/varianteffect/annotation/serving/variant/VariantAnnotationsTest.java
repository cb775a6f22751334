package org.varianteffect.annotation.serving.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.varianteffect.annotation.serving.query.ResultRow;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Mapping;
import org.varianteffect.annotation.serving.variant.VariantAnnotation.Status;
import org.varianteffect.annotation.testing.TestDatabase;

class VariantAnnotationsTest {

  private static final String SCORE_SET = "urn:mavedb:00000001-a-1";
  private static final String PRIVATE = "tmp:0f61aabb-0000-4000-8000-000000000003";
  private static final String LARGE = "urn:mavedb:00000004-a-1";

  /** Ids descend where numbers ascend; some variants are not mapped. */
  private static final String TWO_AND_A_HALF_PORTIONS =
      """
      INSERT INTO scoresets (id, urn, title, private, num_variants, dataset_columns) VALUES
        (4, 'urn:mavedb:00000004-a-1', 'Four', true, 2500, '{}');
      INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
        SELECT 9000 - n, 'urn:mavedb:00000004-a-1#' || n, '{}', 4, '2023-01-01', '2023-01-01' FROM generate_series(1, 2500) n;
      INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date) OVERRIDING SYSTEM VALUE
        SELECT 1000 + n, 9000 - n, 'cdna', 'v2', '2024-06-01' FROM generate_series(1, 2500) n WHERE n % 5 > 0;
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, projection_group)
        SELECT 1000 + n, link.allele_id, link.allele_id IN (2, 6), link.projection_group
        FROM generate_series(1, 2500) n
        JOIN (VALUES (0, 2, 1), (0, 3, 1), (0, 4, 2), (1, 6, NULL), (1, 5, NULL)) AS link (odd, allele_id, projection_group)
          ON link.odd = n % 2
        WHERE n % 5 > 0;
      INSERT INTO variant_annotation_status (variant_id, annotation_type, status, current, created_at, updated_at)
        SELECT 9000 - n, type, 'success', true, '2024-07-01Z', '2024-07-02Z'
        FROM generate_series(1, 2500) n, unnest(ARRAY['ldh_submission', 'clinvar_control']) type;
      """;

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
    assertThat(read).containsExactlyInAnyOrderElementsOf(view(database, "%"));
  }

  @Test
  void aScoreSetOfSeveralPortionsIsReadInOrderThoughIdsAreInAnother() {
    try (TestDatabase large = ServedDatabase.create()) {
      large.execute(TWO_AND_A_HALF_PORTIONS);
      List<VariantAnnotation> read = new ArrayList<>();
      new VariantAnnotations(large.dataSource())
          .ofScoreSet(LARGE, EVERYTHING, ReadTime.live(), read::add);
      assertThat(read)
          .extracting(row -> row.variantUrn().orElseThrow() + " " + type(row))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 2_500)
                  .mapToObj(number -> LARGE + "#" + number)
                  .flatMap(urn -> Stream.of(urn + " clinvar_control", urn + " ldh_submission"))
                  .toList());
      assertThat(read).containsExactlyInAnyOrderElementsOf(view(large, LARGE));
    }
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

  private static List<VariantAnnotation> view(TestDatabase database, String scoreSets) {
    return Jdbi.create(database.dataSource())
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT * FROM v_variant_annotations WHERE score_set_urn LIKE :scoreSets")
                    .bind("scoreSets", scoreSets)
                    .map((row, context) -> ofView(new ResultRow(row)))
                    .list());
  }

  private static VariantAnnotation ofView(ResultRow row) throws SQLException {
    return VariantAnnotationMapper.annotation(row, row.maybeText("score_set_urn"));
  }

  private static String type(VariantAnnotation row) {
    return row.status().map(Status::annotationType).orElse("");
  }

  private Mapping mapping(ReadTime time) {
    return annotations.ofVariant(SCORE_SET + "#1", EVERYTHING, time).get(0).mapping().orElseThrow();
  }
}
