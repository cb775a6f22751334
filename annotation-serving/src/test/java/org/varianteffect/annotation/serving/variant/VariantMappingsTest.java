package org.varianteffect.annotation.serving.variant;

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
import org.varianteffect.annotation.serving.Json;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.NothingMatches;
import org.varianteffect.annotation.serving.failure.UnknownScoreSet;
import org.varianteffect.annotation.serving.failure.UnknownVariant;
import org.varianteffect.annotation.testing.TestDatabase;

class VariantMappingsTest {

  private static final String ONE = "urn:mavedb:00000001-a-1";
  private static final String TWO = "urn:mavedb:00000002-a-1";
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();
  private static final ReadTime MAY = ReadTime.asOf(Instant.parse("2024-05-03T00:00:00Z"));

  private final CountingDataSource counting =
      new CountingDataSource(ServedDatabase.shared().dataSource());
  private final VariantMappings mappings = new VariantMappings(counting.dataSource());
  private final VariantDetails details = new VariantDetails(counting.dataSource());

  @Test
  void aVariantHasItsLiveRecordWithControlsAndFrequencies() {
    VariantMapping mapping = mappings.ofVariant(ONE + "#1", PUBLISHED, ReadTime.live());
    assertThat(mapping.current()).isTrue();
    assertThat(mapping.preMapped()).contains(new Json("{\"n\": 1.0, \"id\": \"pre\"}"));
    assertThat(mapping.postMapped()).contains(new Json("{\"id\": \"ga4gh:VA.new\"}"));
    assertThat(mapping.mappedDate()).isEqualTo(LocalDate.of(2024, 6, 1));
    assertThat(mapping.clingenAlleleId()).contains("CA2");
    assertThat(mapping.clinicalControls())
        .extracting(linked -> linked.control().dbVersion() + linked.authoritative())
        .containsExactly("06_2024true", "07_2024true");
    assertThat(mapping.gnomadVariants())
        .extracting(linked -> linked.gnomad().dbVersion() + linked.alleleDigest())
        .containsExactly("v4.1ga4gh:VA.new");
    assertThat(counting.sent()).hasSize(1);
  }

  @Test
  void aPastRecordIsTheOneThatWasCurrentThen() {
    VariantMapping mapping = mappings.ofVariant(ONE + "#1", PUBLISHED, MAY);
    assertThat(mapping.current()).isTrue();
    assertThat(mapping.errorMessage()).contains("doubtful");
    assertThat(mapping.vrsVersion()).contains("1.3");
    assertThat(mapping.clinicalControls()).isEmpty();
  }

  @Test
  void annotationsOfTranslationsAreMarkedAsSuch() {
    VariantMapping mapping = mappings.ofVariant(TWO + "#1", PUBLISHED, ReadTime.live());
    assertThat(mapping.clingenAlleleId()).contains("PA5");
    assertThat(mapping.clinicalControls()).hasSize(2).noneMatch(linked -> linked.authoritative());
    assertThat(mapping.gnomadVariants()).hasSize(1).noneMatch(linked -> linked.authoritative());
  }

  @Test
  void aScoreSetHasWhatEachOfItsMappedVariantsHasAlone() {
    List<VariantMapping> read = new ArrayList<>();
    mappings.ofScoreSet(ONE, PUBLISHED, ReadTime.live(), read::add);
    assertThat(counting.sent()).hasSize(2);
    assertThat(read).containsExactly(mappings.ofVariant(ONE + "#1", PUBLISHED, ReadTime.live()));
  }

  @Test
  void aMessageTellsWhatIsMissing() {
    assertThatThrownBy(() -> mappings.ofVariant(ONE + "#2", PUBLISHED, ReadTime.live()))
        .isInstanceOf(NothingMatches.class)
        .hasMessageStartingWith(ONE + "#2 exists, but has no mappings");
    assertThatThrownBy(() -> mappings.ofVariant(ONE + "#3", PUBLISHED, ReadTime.live()))
        .isInstanceOf(UnknownVariant.class);
    assertThatThrownBy(
            () -> mappings.ofScoreSet("urn:mavedb:none", PUBLISHED, ReadTime.live(), row -> {}))
        .isInstanceOf(UnknownScoreSet.class);
    assertThatThrownBy(() -> mappings.ofScoreSet(TWO, PUBLISHED, MAY, row -> {}))
        .isInstanceOf(NothingMatches.class);
  }

  @Test
  void aVariantInDetailHasItsAllelesAndTheirAnnotations() {
    VariantDetail detail = details.of(ONE + "#1", PUBLISHED, ReadTime.live());
    assertThat(detail.scoreSetUrn()).contains(ONE);
    assertThat(detail.data().text()).contains("\"score\": 1.50");
    assertThat(detail.mapping().orElseThrow().validFrom())
        .isEqualTo(Instant.parse("2024-06-01T00:00:00Z"));
    assertThat(detail.alleles())
        .extracting(allele -> allele.identity().digest())
        .containsExactly(
            "ga4gh:VA.new", "ga4gh:VA.encoding", "ga4gh:VA.genomic", "ga4gh:VA.protein");
    assertThat(detail.alleles().get(0).authoritative()).isTrue();
    assertThat(detail.alleles().get(0).annotations().clinvar()).hasSize(2);
    assertThat(detail.alleles().get(1).projectionGroup()).isEqualTo(Optional.of(8));
    assertThat(counting.sent()).hasSize(2);
  }

  @Test
  void aPastAnswerStaysTheSameWhenTheVariantIsMappedAnew() {
    ReadTime july = ReadTime.asOf(Instant.parse("2024-07-01T00:00:00Z"));
    try (TestDatabase own = ServedDatabase.create()) {
      VariantDetails inDetail = new VariantDetails(own.dataSource());
      VariantMappings mapped = new VariantMappings(own.dataSource());
      VariantDetail detail = inDetail.of(ONE + "#1", PUBLISHED, july);
      VariantMapping mapping = mapped.ofVariant(ONE + "#1", PUBLISHED, july);

      own.execute(
          """
          UPDATE mapping_record_alleles SET valid_to = '2024-09-01Z' WHERE mapping_record_id = 2;
          UPDATE mapping_records SET valid_to = '2024-09-01Z' WHERE id = 2;
          INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from)
            OVERRIDING SYSTEM VALUE VALUES (900, 1, 'cdna', 'v3', '2024-09-01', '2024-09-01Z');
          """);

      assertThat(inDetail.of(ONE + "#1", PUBLISHED, july)).isEqualTo(detail);
      assertThat(mapped.ofVariant(ONE + "#1", PUBLISHED, july)).isEqualTo(mapping);
    }
  }

  @Test
  void aVariantThatWasNeverMappedIsThereAllTheSame() {
    VariantDetail detail = details.of(ONE + "#2", PUBLISHED, ReadTime.live());
    assertThat(detail.mapping()).isEmpty();
    assertThat(detail.alleles()).isEmpty();
    assertThatThrownBy(() -> details.of(ONE + "#1", ReadScope.of(List.of(2)), ReadTime.live()))
        .isInstanceOf(UnknownVariant.class);
  }
}
