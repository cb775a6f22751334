package org.varianteffect.annotation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.allele.AlleleDetail;
import org.varianteffect.annotation.serving.allele.AlleleDetails;
import org.varianteffect.annotation.serving.annotation.AlleleAnnotations;
import org.varianteffect.annotation.serving.annotation.Vep;
import org.varianteffect.annotation.serving.clingen.ClassMeasurements;
import org.varianteffect.annotation.serving.clingen.MeasurementLookups;
import org.varianteffect.annotation.serving.csv.CsvRequest;
import org.varianteffect.annotation.serving.csv.ScoreSetCsv;
import org.varianteffect.annotation.serving.report.CoverageReport;
import org.varianteffect.annotation.serving.scoreset.ClinicalControls;
import org.varianteffect.annotation.serving.scoreset.GnomadVariants;
import org.varianteffect.annotation.serving.scoreset.LeanVariant;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;
import org.varianteffect.annotation.serving.scoreset.ScoreSetControl;
import org.varianteffect.annotation.serving.scoreset.ScoreSetGnomad;
import org.varianteffect.annotation.serving.variant.VariantAnnotation;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantDetails;
import org.varianteffect.annotation.serving.variant.VariantMapping;
import org.varianteffect.annotation.serving.variant.VariantMappings;
import org.varianteffect.annotation.testing.TestDatabase;

/**
 * Writers may leave windows of the past that overlap, and two alleles that both are said to be
 * measured, for no index forbids it. No reader says the same twice then, and of the past all choose
 * the row that was written last.
 */
class OverlappingWindowsTest {

  private static final String ROWS =
      """
      INSERT INTO mapping_records (id, variant_id, assay_level, hgvs_assay_level, mapping_api_version, mapped_date, valid_from, valid_to)
        OVERRIDING SYSTEM VALUE VALUES (6, 1, 'cdna', 'NM_1:c.1A>G', 'v3', '2024-08-15', '2024-05-15Z', '2024-09-15Z');
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from, valid_to)
        VALUES (6, 2, true, '2024-05-15Z', '2024-09-15Z');
      INSERT INTO vep_allele_consequences (allele_id, functional_consequence, source_version, access_date, valid_from, valid_to)
        VALUES (2, 'stop_lost', '112', '2024-06-20', '2024-07-15Z', '2024-09-10Z');
      INSERT INTO gnomad_allele_links (allele_id, gnomad_variant_id, valid_from, valid_to) VALUES (2, 1, '2024-06-20Z', '2024-09-10Z');
      INSERT INTO clinvar_allele_links (allele_id, clinvar_control_id, valid_from, valid_to) VALUES (2, 1, '2024-08-20Z', '2024-09-10Z');
      INSERT INTO mapping_record_alleles (mapping_record_id, allele_id, is_authoritative, valid_from)
        VALUES (3, 6, true, '2024-10-01Z');
      UPDATE alleles SET post_mapped = '{"id": "ga4gh:VA.protein"}' WHERE id = 5;
      """;

  private static final String ONE = "urn:mavedb:00000001-a-1";
  private static final String TWO = "urn:mavedb:00000002-a-1";
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();
  private static final ReadTime SEPTEMBER = ReadTime.asOf(Instant.parse("2024-09-01T00:00:00Z"));

  private static TestDatabase database;
  private static DataSource source;

  @BeforeAll
  static void create() {
    database = ServedDatabase.create();
    database.execute(ROWS);
    source = database.dataSource();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void aVariantHasOneRecordEverywhere() {
    VariantMapping mapping =
        new VariantMappings(source).ofVariant(ONE + "#1", PUBLISHED, SEPTEMBER);
    assertThat(mapping.mappingApiVersion()).isEqualTo("v3");
    List<VariantMapping> ofScoreSet = new ArrayList<>();
    new VariantMappings(source).ofScoreSet(ONE, PUBLISHED, SEPTEMBER, ofScoreSet::add);
    assertThat(ofScoreSet).containsExactly(mapping);
    assertThat(
            new VariantDetails(source).of(ONE + "#1", PUBLISHED, SEPTEMBER).mapping().orElseThrow())
        .matches(record -> record.id() == 6);
    assertThat(new VariantAnnotations(source).ofVariant(ONE + "#1", PUBLISHED, SEPTEMBER))
        .hasSize(2)
        .extracting(
            row -> row.mapping().flatMap(VariantAnnotation.Mapping::vepFunctionalConsequence))
        .containsOnly(Optional.of("stop_lost"));
  }

  @Test
  void anAlleleHasOneAnswerOfEachSourceEverywhere() {
    AlleleDetail detail = new AlleleDetails(source).of("CA2", PUBLISHED, SEPTEMBER);
    AlleleAnnotations told = detail.annotations().get("ga4gh:VA.new");
    assertThat(told.vep().flatMap(Vep::consequence)).contains("stop_lost");
    assertThat(told.gnomad()).matches(gnomad -> gnomad.orElseThrow().id() == 1);
    assertThat(told.clinvar()).extracting(control -> control.id()).containsExactly(1, 2);
    assertThat(
            new VariantDetails(source)
                .of(ONE + "#1", PUBLISHED, SEPTEMBER)
                .alleles()
                .get(0)
                .annotations())
        .isEqualTo(told);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    new ScoreSetCsv(source)
        .write(ONE, CsvRequest.of(List.of("vep", "gnomad")), PUBLISHED, SEPTEMBER, csv);
    assertThat(csv.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .contains(ONE + "#1,c.1A>G,NA,NA,stop_lost,0.25,v3.1.2");
  }

  @Test
  void aListSaysNothingTwice() {
    List<ScoreSetControl> controls = new ArrayList<>();
    new ClinicalControls(source)
        .ofScoreSet(ONE, Optional.empty(), Optional.empty(), PUBLISHED, SEPTEMBER, controls::add);
    assertThat(controls).hasSize(2).allMatch(control -> control.mappedVariants().size() == 1);
    List<ScoreSetGnomad> frequencies = new ArrayList<>();
    new GnomadVariants(source)
        .ofScoreSet(ONE, Optional.empty(), PUBLISHED, SEPTEMBER, frequencies::add);
    assertThat(frequencies).allMatch(frequency -> frequency.mappedVariants().size() == 1);
    List<LeanVariant> variants = new ArrayList<>();
    assertThat(new LeanVariants(source).ofScoreSet(ONE, PUBLISHED, SEPTEMBER, variants::add))
        .isEqualTo(3);
    assertThat(variants.get(0).consequence()).contains("stop_lost");
    assertThat(new ClassMeasurements(source).of("CA2", true, PUBLISHED, SEPTEMBER))
        .extracting(measurement -> measurement.measurement().urn().orElseThrow())
        .containsExactly(ONE + "#1", TWO + "#1");
    assertThat(
            new MeasurementLookups(source)
                .of(List.of("CA2"), PUBLISHED, SEPTEMBER)
                .get(0)
                .exactMatch()
                .orElseThrow()
                .variantEffectMeasurements())
        .hasSize(1);
  }

  @Test
  void aReportCountsAVariantAndAnAlleleOnce() {
    assertThat(new CoverageReport(source).scoreSets(false, SEPTEMBER).get(0).coverage())
        .hasToString(
            "Coverage[variants=3, records=1, alleles=4, measuredAlleles=1, derivedLinks=3, clingen=2, gnomad=1, clinvar=1, vep=1]");
  }

  @Test
  void whatIsSaidOfAMeasuredAlleleIsOfOneAllele() {
    VariantMapping mapping =
        new VariantMappings(source).ofVariant(TWO + "#1", PUBLISHED, ReadTime.live());
    assertThat(mapping.clingenAlleleId()).contains("CA6");
    assertThat(mapping.postMapped()).isEmpty();
    List<LeanVariant> variants = new ArrayList<>();
    new LeanVariants(source).ofScoreSet(TWO, PUBLISHED, ReadTime.live(), variants::add);
    assertThat(variants).hasSize(1);
    assertThat(new VariantAnnotations(source).ofVariant(TWO + "#1", PUBLISHED, ReadTime.live()))
        .hasSize(1)
        .extracting(row -> row.mapping().flatMap(VariantAnnotation.Mapping::clingenAlleleId))
        .containsExactly(Optional.of("CA6"));
  }

  @Test
  void anIdThatIsBlankIsNone() {
    try (TestDatabase blank = ServedDatabase.create()) {
      blank.execute("UPDATE alleles SET clingen_allele_id = '' WHERE id IN (3, 4, 6, 7)");
      assertThat(genomicClass(blank)).isEqualTo(genomicClass(ServedDatabase.shared()));
      assertThat(
              new MeasurementLookups(blank.dataSource())
                  .of(List.of("PA5"), ReadScope.everything(), ReadTime.live())
                  .get(0)
                  .equivalentNt())
          .extracting(found -> found.clingenAlleleId())
          .containsExactly("CA2");
      assertThat(
              new CoverageReport(blank.dataSource())
                  .scoreSets(false, ReadTime.live())
                  .get(0)
                  .coverage()
                  .clingen())
          .isEqualTo(2);
    }
  }

  private static Set<String> genomicClass(TestDatabase served) {
    return new AlleleDetails(served.dataSource())
        .of("ga4gh:VA.genomic", ReadScope.everything(), ReadTime.live())
        .alleles()
        .keySet();
  }
}
