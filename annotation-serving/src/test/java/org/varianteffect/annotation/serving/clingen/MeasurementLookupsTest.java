package org.varianteffect.annotation.serving.clingen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.CountingDataSource;
import org.varianteffect.annotation.serving.ReadScope;
import org.varianteffect.annotation.serving.ServedDatabase;
import org.varianteffect.annotation.serving.failure.AnswerTooLarge;
import org.varianteffect.annotation.serving.failure.InvalidParameter;
import org.varianteffect.annotation.serving.failure.TooManyIds;
import org.varianteffect.annotation.serving.failure.UnknownAllele;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * CA11, CA12 and CA13 encode PA1, CA13 another isoform's PA2, too; each was measured, but for CA12.
 */
class MeasurementLookupsTest {

  private static final TestDatabase DATABASE = ServedDatabase.create();
  private static final String SET = "urn:mavedb:00000004-a-1";
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();

  static {
    DATABASE.execute(
        """
        INSERT INTO scoresets (id, urn, title, private, published_date, replaces_id) VALUES
          (4, 'urn:mavedb:00000004-a-1', 'Four', false, '2024-03-01', NULL),
          (5, 'urn:mavedb:00000004-a-2', 'Five', false, '2024-04-01', 4);
        INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
          SELECT 100 + n, 'urn:mavedb:00000004-a-1#' || n, '{"score_data": {"score": 0.5}}', 4, '2023-01-01', '2023-01-01'
          FROM generate_series(1, 9) AS n;
        INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
          VALUES (151, 'urn:mavedb:00000004-a-2#1', '{}', 5, '2023-01-01', '2023-01-01');
        INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id, created_at, updated_at) OVERRIDING SYSTEM VALUE VALUES
          (101, 'ga4gh:VA.pa1', 'protein', 'PA1', '2024-01-01', '2024-01-01'),
          (102, 'ga4gh:VA.pa2', 'protein', 'PA2', '2024-01-01', '2024-01-01'),
          (111, 'ga4gh:VA.ca11', 'cdna', 'CA11', '2024-01-01', '2024-01-01'),
          (112, 'ga4gh:VA.ca12', 'genomic', 'CA12', '2024-01-01', '2024-01-01'),
          (113, 'ga4gh:VA.ca13', 'cdna', 'CA13', '2024-01-01', '2024-01-01'),
          (121, 'ga4gh:CPB.pa', 'protein', 'PA1,PA2', '2024-01-01', '2024-01-01'),
          (122, 'ga4gh:CPB.pa1', 'protein', 'PA1,PA1', '2024-01-01', '2024-01-01'),
          (123, 'ga4gh:CPB.ca', 'cdna', 'CA11,CA13', '2024-01-01', '2024-01-01');
        INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from)
          OVERRIDING SYSTEM VALUE VALUES
          (101, 101, 'protein', 'v', '2024-06-01', '2024-06-01Z'), (102, 102, 'protein', 'v', '2024-06-01', '2024-06-01Z'),
          (103, 103, 'cdna', 'v', '2024-06-01', '2024-06-01Z'), (104, 104, 'cdna', 'v', '2024-06-01', '2024-06-01Z'),
          (105, 105, 'protein', 'v', '2024-06-01', '2024-06-01Z'), (106, 106, 'protein', 'v', '2024-06-01', '2024-06-01Z'),
          (107, 107, 'cdna', 'v', '2024-06-01', '2024-06-01Z'), (151, 151, 'cdna', 'v', '2024-06-01', '2024-06-01Z');
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from) VALUES
          (101, 101, true, '2024-06-01Z'), (101, 111, false, '2024-06-01Z'), (101, 112, false, '2024-06-01Z'),
          (101, 113, false, '2024-06-01Z'),
          (102, 102, true, '2024-06-01Z'), (102, 113, false, '2024-06-01Z'),
          (103, 111, true, '2024-06-01Z'), (103, 101, false, '2024-06-01Z'),
          (104, 113, true, '2024-06-01Z'), (104, 101, false, '2024-06-01Z'), (104, 102, false, '2024-06-01Z'),
          (105, 121, true, '2024-06-01Z'), (106, 122, true, '2024-06-01Z'), (107, 123, true, '2024-06-01Z'),
          (151, 113, true, '2024-06-01Z');
        """);
  }

  private final CountingDataSource counting = new CountingDataSource(DATABASE.dataSource());
  private final MeasurementLookups lookups = new MeasurementLookups(counting.dataSource());
  private final ClassMeasurements measurements = new ClassMeasurements(counting.dataSource());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aProteinChangeHasItsEncodingsAndTheOtherProteinChangesOfThose() {
    assertThat(shown("PA1")).isEqualTo("PA1: #1; nt CA11 #3, CA13 #4 #1; aa PA2 #2");
    assertThat(shown("PA2")).isEqualTo("PA2: #2; nt CA13 #4 #1; aa PA1 #1");
  }

  @Test
  void aNucleotideChangeHasItsProteinChangesAndTheirOtherEncodings() {
    assertThat(shown("CA11")).isEqualTo("CA11: #3; nt CA13 #4 #1; aa PA1 #1");
    assertThat(shown("CA13")).isEqualTo("CA13: #4 #1; nt CA11 #3; aa PA1 #1, PA2 #2");
    assertThat(shown("CA12")).isEqualTo("CA12: nobody; nt CA11 #3, CA13 #4 #1; aa PA1 #1");
  }

  @Test
  void aPairHasThePairsOfItsComponentsEquivalentsButNotItself() {
    assertThat(shown("PA2,PA1")).isEqualTo("PA1,PA2: #5; nt CA11,CA13 #7; aa PA1,PA1 #6");
    assertThat(shown("CA11,CA12")).isEqualTo("CA11,CA12: nobody; nt CA11,CA13 #7; aa PA1,PA1 #6");
  }

  @Test
  void anAnswerComesForEachIdOnceInTheOrderAsked() {
    assertThat(
            lookups.of(List.of("PA9", "CA11", "PA9"), PUBLISHED, ReadTime.live()).stream()
                .map(MeasurementLookup::clingenAlleleId))
        .containsExactly("PA9", "CA11");
    assertThat(counting.sent()).hasSize(2);
    assertThat(lookups.of(List.of(), PUBLISHED, ReadTime.live())).isEmpty();
  }

  @Test
  void whatIsOutsideTheScopeOrTheTimeIsNotThere() {
    ReadTime may = ReadTime.asOf(Instant.parse("2024-05-01T00:00:00Z"));
    assertThat(show(lookups.of(List.of("PA1"), ReadScope.of(List.of(5)), ReadTime.live()).get(0)))
        .isEqualTo("PA1: nobody; nt; aa");
    assertThat(show(lookups.of(List.of("PA1"), PUBLISHED, may).get(0)))
        .isEqualTo("PA1: nobody; nt; aa");
  }

  @Test
  void whatIsNoIdIsNamed() {
    for (String id : List.of("", "pa1", "PA1,", "PA1,CA1", "PA1,PA2,PA3", "CA1 ", "X")) {
      assertThatThrownBy(() -> lookups.of(List.of("PA1", id), PUBLISHED, ReadTime.live()))
          .isInstanceOf(InvalidParameter.class)
          .hasFieldOrPropertyWithValue("value", id)
          .hasMessageContaining("'" + id + "'");
    }
    List<String> many = IntStream.rangeClosed(0, 10_000).mapToObj(n -> "CA" + n).toList();
    assertThatThrownBy(() -> lookups.of(many, PUBLISHED, ReadTime.live()))
        .isInstanceOf(TooManyIds.class)
        .hasMessage("10001 ids were asked for, at most 10000 can be: ask in portions");
  }

  @Test
  void measurementsOfAClassComeDirectOnesFirstThenTheNewest() {
    assertThat(measurements("CA11", true))
        .containsExactly(
            "direct #3 urn:mavedb:00000004-a-1",
            "nucleotide_encoding #1 urn:mavedb:00000004-a-2",
            "protein_consequence #1 urn:mavedb:00000004-a-1",
            "nucleotide_encoding #4 urn:mavedb:00000004-a-1");
    assertThat(counting.sent()).hasSize(3);
  }

  @Test
  void supersededScoreSetsAreLeftOutUnlessAskedFor() {
    assertThat(measurements("CA11", false))
        .containsExactly("nucleotide_encoding #1 urn:mavedb:00000004-a-2");
    assertThat(measurements.of("CA11", false, ReadScope.of(List.of(4)), ReadTime.live()))
        .as("a successor that nobody may see supersedes nothing")
        .hasSize(3)
        .allMatch(measurement -> measurement.supersededBy().isEmpty());
    assertThatThrownBy(() -> measurements("CA99", true)).isInstanceOf(UnknownAllele.class);
  }

  @Test
  void moreMeasurementsThanAnAnswerHoldsAreRefusedAndAsManyAsItHoldsAreNot() {
    try (TestDatabase own = measuredBy(10_001)) {
      ClassMeasurements many = new ClassMeasurements(own.dataSource());
      assertThatThrownBy(() -> many.of("CA901", true, PUBLISHED, ReadTime.live()))
          .isInstanceOf(AnswerTooLarge.class)
          .hasFieldOrPropertyWithValue("maximum", 10_000)
          .hasMessageStartingWith("CA901 has more than 10000 measurements in its class");

      own.execute("DELETE FROM mapping_records WHERE id = 30001");
      assertThat(many.of("CA901", true, PUBLISHED, ReadTime.live())).hasSize(10_000);
    }
  }

  @Test
  void moreMeasurementsThanALookupHoldsAreRefusedAndAsManyAsItHoldsAreNot() {
    try (TestDatabase own = measuredBy(100_001)) {
      MeasurementLookups many = new MeasurementLookups(own.dataSource());
      assertThatThrownBy(() -> many.of(List.of("CA901", "CA902"), PUBLISHED, ReadTime.live()))
          .isInstanceOf(AnswerTooLarge.class)
          .hasFieldOrPropertyWithValue("maximum", 100_000)
          .hasMessage(
              "the 2 ids asked for have more than 100000 measurements, which is more than one answer holds: ask in portions, or in a narrower scope");

      own.execute("DELETE FROM mapping_records WHERE id = 30001");
      assertThat(many.of(List.of("CA901"), PUBLISHED, ReadTime.live()))
          .singleElement()
          .satisfies(
              found ->
                  assertThat(found.exactMatch().orElseThrow().variantEffectMeasurements())
                      .hasSize(100_000));
    }
  }

  @Test
  void idsOfOneClassEachOfWhichRepeatsItsMeasurementsAreRefusedWhenTheseAreTooManyTogether() {
    try (TestDatabase own = measuredBy(30_000)) {
      own.execute(
          """
          INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE
            VALUES (900, 'ga4gh:VA.protein900', 'protein', 'PA900');
          INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE
            SELECT n, 'ga4gh:VA.encoding' || n, 'cdna', 'CA' || n FROM generate_series(902, 904) AS n;
          INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
            VALUES (900, 'urn:mavedb:00000009-a-1#1', '{}', 9, '2023-01-01', '2023-01-01');
          INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from) OVERRIDING SYSTEM VALUE
            VALUES (900, 900, 'protein', 'v', '2024-06-01', '2024-06-01Z');
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
            SELECT 900, n, n = 900, '2024-06-01Z' FROM generate_series(900, 904) AS n;
          """);
      MeasurementLookups many = new MeasurementLookups(own.dataSource());
      List<String> four = List.of("CA901", "CA902", "CA903", "CA904");
      assertThatThrownBy(() -> many.of(four, PUBLISHED, ReadTime.live()))
          .isInstanceOf(AnswerTooLarge.class)
          .hasMessageStartingWith("the 4 ids asked for have more than 100000 measurements");

      assertThat(many.of(four.subList(0, 3), PUBLISHED, ReadTime.live())).hasSize(3);
    }
  }

  @Test
  void pairsWithMoreEquivalentsThanALookupHoldsAreRefusedBeforeTheyArePutTogether() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE
            SELECT n, 'ga4gh:VA.' || n, CASE WHEN n < 20003 THEN 'protein' ELSE 'cdna' END, CASE WHEN n < 20003 THEN 'PA' ELSE 'CA' END || n
            FROM generate_series(20001, 21003) AS n;
          INSERT INTO scoresets (id, urn, private, published_date) VALUES (9, 'urn:mavedb:00000009-a-1', false, '2024-03-01');
          INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
            SELECT n, 'urn:mavedb:00000009-a-1#' || n, '{}', 9, '2023-01-01', '2023-01-01' FROM generate_series(20001, 20002) AS n;
          INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from) OVERRIDING SYSTEM VALUE
            SELECT n, n, 'protein', 'v', '2024-06-01', '2024-06-01Z' FROM generate_series(20001, 20002) AS n;
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
            SELECT n, n, true, '2024-06-01Z' FROM generate_series(20001, 20002) AS n;
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
            SELECT 20001 + n % 2, n, false, '2024-06-01Z' FROM generate_series(20003, 21003) AS n;
          """);
      MeasurementLookups many = new MeasurementLookups(own.dataSource());
      assertThatThrownBy(() -> many.of(List.of("PA20001,PA20002"), PUBLISHED, ReadTime.live()))
          .isInstanceOf(AnswerTooLarge.class)
          .hasMessageStartingWith("the id asked for has more than 250000 equivalent ids");

      own.execute("DELETE FROM mapping_record_alleles WHERE allele_id >= 21002");
      assertThat(many.of(List.of("PA20001,PA20002"), PUBLISHED, ReadTime.live())).hasSize(1);
    }
  }

  @Test
  void moreTranslationsThanALookupHoldsAreRefusedBeforeAllAreRead() {
    try (TestDatabase own = ServedDatabase.create()) {
      own.execute(
          """
          SET session_replication_role = replica;
          INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE
            SELECT n, 'ga4gh:VA.' || n, CASE n WHEN 300000 THEN 'protein' ELSE 'cdna' END, CASE n WHEN 300000 THEN 'PA' ELSE 'CA' END || n
            FROM generate_series(300000, 550001) AS n;
          INSERT INTO scoresets (id, urn, private, published_date) VALUES (9, 'urn:mavedb:00000009-a-1', false, '2024-03-01');
          INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
            SELECT n, 'urn:mavedb:00000009-a-1#' || n, '{}', 9, '2023-01-01', '2023-01-01' FROM generate_series(300001, 550001) AS n;
          INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from) OVERRIDING SYSTEM VALUE
            SELECT n, n, 'cdna', 'v', '2024-06-01', '2024-06-01Z' FROM generate_series(300001, 550001) AS n;
          INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
            SELECT n, allele, allele = n, '2024-06-01Z' FROM generate_series(300001, 550001) AS n CROSS JOIN LATERAL (VALUES (n), (300000)) AS of (allele);
          SET session_replication_role = DEFAULT;
          ANALYZE;
          """);
      MeasurementLookups many = new MeasurementLookups(own.dataSource());
      for (String id : List.of("PA300000", "PA300000,PA1")) {
        assertThatThrownBy(() -> many.of(List.of(id), PUBLISHED, ReadTime.live()))
            .as("what is read, whatever becomes of it")
            .isInstanceOf(AnswerTooLarge.class)
            .hasMessageStartingWith("the id asked for has more than 250000 equivalent ids");
      }

      own.execute("DELETE FROM mapping_record_alleles WHERE mapping_record_id >= 360000");
      assertThat(many.of(List.of("PA300000"), PUBLISHED, ReadTime.live())).hasSize(1);
    }
  }

  /**
   * CA901, which so many variants measured, from 20001 on; whether they exist need nobody check.
   */
  private static TestDatabase measuredBy(int variants) {
    TestDatabase own = ServedDatabase.create();
    own.execute(
        """
        SET session_replication_role = replica;
        INSERT INTO scoresets (id, urn, private, published_date) VALUES (9, 'urn:mavedb:00000009-a-1', false, '2024-03-01');
        INSERT INTO alleles (id, vrs_digest, level, clingen_allele_id) OVERRIDING SYSTEM VALUE VALUES (901, 'ga4gh:VA.often', 'cdna', 'CA901');
        INSERT INTO variants (id, urn, data, scoreset_id, creation_date, modification_date)
          SELECT n, 'urn:mavedb:00000009-a-1#' || n, '{}', 9, '2023-01-01', '2023-01-01' FROM generate_series(20001, 20000 + %1$d) AS n;
        INSERT INTO mapping_records (id, variant_id, assay_level, mapping_api_version, mapped_date, valid_from) OVERRIDING SYSTEM VALUE
          SELECT n, n, 'cdna', 'v', '2024-06-01', '2024-06-01Z' FROM generate_series(20001, 20000 + %1$d) AS n;
        INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
          SELECT n, 901, true, '2024-06-01Z' FROM generate_series(20001, 20000 + %1$d) AS n;
        SET session_replication_role = DEFAULT;
        ANALYZE;
        """
            .formatted(variants));
    return own;
  }

  private List<String> measurements(String id, boolean includeSuperseded) {
    return measurements.of(id, includeSuperseded, PUBLISHED, ReadTime.live()).stream()
        .map(
            one ->
                one.relationship().spelling()
                    + number(one.measurement())
                    + " "
                    + one.measurement().scoreSet().urn().orElseThrow())
        .toList();
  }

  private String shown(String id) {
    return show(lookups.of(List.of(id), PUBLISHED, ReadTime.live()).get(0));
  }

  private static String show(MeasurementLookup lookup) {
    return lookup.clingenAlleleId()
        + ":"
        + lookup.exactMatch().map(MeasurementLookupsTest::numbers).orElse(" nobody")
        + "; nt"
        + all(lookup.equivalentNt())
        + "; aa"
        + all(lookup.equivalentAa());
  }

  private static String all(List<MeasuredAllele> alleles) {
    return String.join(
        ",", alleles.stream().map(one -> " " + one.clingenAlleleId() + numbers(one)).toList());
  }

  private static String numbers(MeasuredAllele allele) {
    return String.join(
        "",
        allele.variantEffectMeasurements().stream().map(MeasurementLookupsTest::number).toList());
  }

  private static String number(Measurement measurement) {
    String urn = measurement.urn().orElseThrow();
    assertThat(urn).startsWith(SET.substring(0, SET.length() - 1));
    return " " + urn.substring(urn.indexOf('#'));
  }
}
