package org.varianteffect.annotation.serving.clingen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.allele.AlleleDetail;
import org.varianteffect.annotation.serving.allele.AlleleDetails;
import org.varianteffect.annotation.serving.allele.AlleleHistories;
import org.varianteffect.annotation.serving.allele.AlleleHistory;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * PA3 and PA20 as a pair are stored in both orders, the pair of what encodes them, CA30 and CA200,
 * in the other than byte order only, CA50 and CA400 in one order of the genome and in the other of
 * the transcript; each was measured.
 */
class PairsInEitherOrderTest {

  private static final TestDatabase DATABASE = ServedDatabase.create();
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();

  static {
    DATABASE.execute(
        """
        INSERT INTO scoresets (id, urn, title, private, published_date) VALUES (4, 'urn:mavedb:00000004-a-1', 'Four', false, '2024-03-01');
        INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
          SELECT 100 + n, 'urn:mavedb:00000004-a-1#' || n, '{}', 4, '2023-01-01', '2023-01-01' FROM generate_series(1, 7) AS n;
        INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE VALUES
          (101, 'ga4gh:CPB.sorted', 'protein', 'PA20,PA3'),
          (102, 'ga4gh:CPB.unsorted', 'protein', 'PA3,PA20'),
          (103, 'ga4gh:CPB.encoding', 'cdna', 'CA30,CA200'),
          (104, 'ga4gh:VA.pa3', 'protein', 'PA3'),
          (105, 'ga4gh:VA.pa20', 'protein', 'PA20'),
          (106, 'ga4gh:VA.ca30', 'cdna', 'CA30'),
          (107, 'ga4gh:VA.ca200', 'cdna', 'CA200'),
          (108, 'ga4gh:CPB.genomic', 'genomic', 'CA400,CA50'),
          (109, 'ga4gh:CPB.cdna', 'cdna', 'CA50,CA400');
        INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from)
          OVERRIDING SYSTEM VALUE SELECT 100 + n, 100 + n, 'protein', 'v', '2024-06-01', '2024-06-01Z' FROM generate_series(1, 7) AS n;
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from) VALUES
          (101, 101, true, '2024-06-01Z'),
          (102, 102, true, '2024-06-01Z'),
          (103, 103, true, '2024-06-01Z'),
          (104, 104, true, '2024-06-01Z'), (104, 106, false, '2024-06-01Z'),
          (105, 105, true, '2024-06-01Z'), (105, 107, false, '2024-06-01Z'),
          (106, 108, true, '2024-06-01Z'),
          (107, 109, true, '2024-06-01Z');
        INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from)
          VALUES (101, 'missense_variant', '112', '2024-08-01', '2024-08-01Z');
        """);
  }

  private final AlleleDetails alleles = new AlleleDetails(DATABASE.dataSource());
  private final AlleleHistories histories = new AlleleHistories(DATABASE.dataSource());
  private final MeasurementLookups lookups = new MeasurementLookups(DATABASE.dataSource());
  private final ClassMeasurements measurements = new ClassMeasurements(DATABASE.dataSource());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PA3,PA20", "PA20,PA3"})
  void anAlleleIsFoundInWhicheverOrderItIsStored(String asked) {
    AlleleDetail detail = alleles.of(asked, PUBLISHED, ReadTime.live());
    assertThat(detail.identity().digest()).isEqualTo("ga4gh:CPB.sorted");
    assertThat(focus(detail)).containsExactlyInAnyOrder("ga4gh:CPB.sorted", "ga4gh:CPB.unsorted");
    assertThat(detail.annotations().get("ga4gh:CPB.sorted").vep()).isPresent();

    AlleleHistory history = histories.of(asked, PUBLISHED, ReadTime.live());
    assertThat(history.vep()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA30,CA200", "CA200,CA30"})
  void oneThatIsStoredInTheOtherOrderOnlyIsFoundToo(String asked) {
    assertThat(focus(alleles.of(asked, PUBLISHED, ReadTime.live())))
        .containsExactly("ga4gh:CPB.encoding");
    assertThat(histories.of(asked, PUBLISHED, ReadTime.live()).identity().clingenAlleleId())
        .contains("CA30,CA200");
    assertThat(measurements.of(asked, true, PUBLISHED, ReadTime.live()))
        .extracting(ClassMeasurement::relationship)
        .containsExactly(Relationship.DIRECT);
    assertThat(lookup(asked).exactMatch().orElseThrow().variantEffectMeasurements()).hasSize(1);
  }

  @Test
  void anAlleleOfTheOtherOrderIsTheSameChange() {
    assertThat(others("ga4gh:CPB.sorted"))
        .isEqualTo(Map.of("ga4gh:CPB.unsorted", "coordinate_representation_of"));
    assertThat(others("ga4gh:CPB.unsorted"))
        .isEqualTo(Map.of("ga4gh:CPB.sorted", "coordinate_representation_of"));
    assertThat(others("ga4gh:CPB.cdna"))
        .isEqualTo(Map.of("ga4gh:CPB.genomic", "coordinate_representation_of"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PA3,PA20", "PA20,PA3"})
  void aLookupHasTheMeasurementsOfBothOrdersUnderOneName(String asked) {
    MeasurementLookup found = lookup(asked);
    assertThat(found.clingenAlleleId()).isEqualTo("PA20,PA3");
    assertThat(measured(found.exactMatch().stream())).containsExactly("PA20,PA3 #1", "PA20,PA3 #2");
    assertThat(measured(found.equivalentNt().stream())).containsExactly("CA200,CA30 #3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PA3,PA20", "PA20,PA3"})
  void measurementsOfBothOrdersAreDirect(String asked) {
    assertThat(measurements.of(asked, true, PUBLISHED, ReadTime.live()))
        .extracting(one -> one.relationship() + " " + one.clingenAlleleId().orElseThrow())
        .containsExactly("DIRECT PA20,PA3", "DIRECT PA3,PA20");
  }

  @Test
  void bothSpellingsInOneLookupAreOneId() {
    assertThat(
            lookups.of(List.of("PA3,PA20", "PA20,PA3"), PUBLISHED, ReadTime.live()).stream()
                .map(MeasurementLookup::clingenAlleleId))
        .containsExactly("PA20,PA3");
  }

  private MeasurementLookup lookup(String asked) {
    return lookups.of(List.of(asked), PUBLISHED, ReadTime.live()).get(0);
  }

  private Map<String, String> others(String digest) {
    return alleles.of(digest, PUBLISHED, ReadTime.live()).alleles().entrySet().stream()
        .filter(member -> !member.getValue().isFocus())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                member -> member.getValue().relation().orElseThrow().spelling()));
  }

  private static Set<String> focus(AlleleDetail detail) {
    return detail.alleles().entrySet().stream()
        .filter(member -> member.getValue().isFocus())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> measured(Stream<MeasuredAllele> alleles) {
    return alleles
        .flatMap(
            allele ->
                allele.variantEffectMeasurements().stream()
                    .map(one -> allele.clingenAlleleId() + number(one.urn())))
        .toList();
  }

  private static String number(Optional<String> urn) {
    return " " + urn.orElseThrow().substring(urn.orElseThrow().indexOf('#'));
  }
}
