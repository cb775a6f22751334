package org.varianteffect.annotation.serving.allele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;
import org.varianteffect.annotation.serving.annotation.Clinvar;
import org.varianteffect.annotation.serving.annotation.Vep;
import org.varianteffect.annotation.serving.failure.TooManyIds;
import org.varianteffect.annotation.testing.TestDatabase;

class AlleleReaderTest {

  private static final String DIGEST = "ga4gh:VA.new";
  private static final ReadScope EVERYTHING = ReadScope.everything();

  private final TestDatabase database = ServedDatabase.shared();
  private final AlleleReader alleles = new AlleleReader(database.dataSource());

  @Test
  void anAlleleHasItsLiveAnnotations() {
    AlleleAnnotations allele =
        alleles.annotations(DIGEST, EVERYTHING, ReadTime.live()).orElseThrow();
    assertThat(allele.vep())
        .contains(new Vep(Optional.of("missense_variant"), "112", LocalDate.of(2024, 8, 1)));
    assertThat(allele.gnomad().orElseThrow().dbVersion()).isEqualTo("v4.1");
    assertThat(allele.gnomad().orElseThrow().alleleFrequency()).isEqualTo(0.125);
    assertThat(allele.clinvar())
        .extracting(Clinvar::dbVersion)
        .containsExactly("06_2024", "07_2024");
  }

  @Test
  void asOfAPastInstantItHasThoseThatHeldThen() {
    AlleleAnnotations june =
        alleles.annotations(DIGEST, EVERYTHING, asOf("2024-06-15T00:00:00Z")).orElseThrow();
    assertThat(june.vep().orElseThrow().consequence()).isEmpty();
    assertThat(june.gnomad().orElseThrow().dbVersion()).isEqualTo("v3.1.2");
    assertThat(june.clinvar()).extracting(Clinvar::dbVersion).containsExactly("06_2024");
  }

  @Test
  void anInstantBelongsToTheRowThatStartsThen() {
    assertThat(release("2024-06-30T23:59:59.999999Z")).isEqualTo("v3.1.2");
    assertThat(release("2024-07-01T00:00:00Z")).isEqualTo("v4.1");
  }

  @Test
  void beforeAnythingWasSaidItHasNothing() {
    for (String instant : List.of("2024-05-31T23:59:59.999999Z", "0001-01-01T00:00:00Z")) {
      AlleleAnnotations allele =
          alleles.annotations(DIGEST, EVERYTHING, asOf(instant)).orElseThrow();
      assertThat(allele.vep()).isEmpty();
      assertThat(allele.gnomad()).isEmpty();
      assertThat(allele.clinvar()).isEmpty();
    }
  }

  @Test
  void manyAllelesAreReadAtOnceInTheOrderAsked() {
    assertThat(
            alleles
                .annotations(
                    List.of("ga4gh:VA.old", "nowhere", DIGEST), EVERYTHING, ReadTime.live())
                .keySet())
        .containsExactly("ga4gh:VA.old", DIGEST);
    assertThat(alleles.annotations("nowhere", EVERYTHING, ReadTime.live())).isEmpty();
  }

  @Test
  void anAlleleIsVisibleOnlyThroughAVisibleScoreSet() {
    List<String> both = List.of("ga4gh:VA.secret", DIGEST);
    assertThat(alleles.annotations(both, EVERYTHING, ReadTime.live()).keySet())
        .containsExactlyElementsOf(both);
    assertThat(alleles.annotations(both, ReadScope.publishedOnly(), ReadTime.live()).keySet())
        .containsExactly(DIGEST);
    assertThat(alleles.annotations(both, ReadScope.of(List.of(3)), ReadTime.live()).keySet())
        .containsExactlyElementsOf(both);
    assertThat(alleles.annotations(both, ReadScope.of(List.of()), ReadTime.live())).isEmpty();
  }

  @Test
  void tooManyDigestsAreRefused() {
    List<String> digests = IntStream.rangeClosed(0, 10_000).mapToObj(Integer::toString).toList();
    assertThatThrownBy(() -> alleles.annotations(digests, EVERYTHING, ReadTime.live()))
        .isInstanceOf(TooManyIds.class)
        .hasFieldOrPropertyWithValue("asked", 10_001)
        .hasMessage("10001 ids were asked for, at most 10000 can be: ask in portions");
  }

  private String release(String instant) {
    return alleles
        .annotations(DIGEST, EVERYTHING, asOf(instant))
        .orElseThrow()
        .gnomad()
        .orElseThrow()
        .dbVersion();
  }

  private static ReadTime asOf(String instant) {
    return ReadTime.asOf(Instant.parse(instant));
  }
}
