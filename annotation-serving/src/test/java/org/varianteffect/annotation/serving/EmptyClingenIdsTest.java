package org.varianteffect.annotation.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.clingen.ClassMeasurement;
import org.varianteffect.annotation.serving.clingen.ClassMeasurements;
import org.varianteffect.annotation.serving.scoreset.LeanVariant;
import org.varianteffect.annotation.serving.scoreset.LeanVariants;
import org.varianteffect.annotation.serving.variant.VariantAnnotations;
import org.varianteffect.annotation.serving.variant.VariantDetails;
import org.varianteffect.annotation.serving.variant.VariantMappings;
import org.varianteffect.annotation.testing.TestDatabase;

/** What readers say of an allele whose ClinGen id is an empty string. */
class EmptyClingenIdsTest {

  private static final String SET = "urn:mavedb:00000001-a-1";
  private static final ReadScope PUBLISHED = ReadScope.publishedOnly();
  private static final TestDatabase DATABASE = ServedDatabase.create();

  static {
    DATABASE.execute("UPDATE alleles SET clingen_allele_id = '' WHERE id = 2");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aVariantHasNone() {
    assertThat(
            new VariantMappings(DATABASE.dataSource())
                .ofVariant(SET + "#1", PUBLISHED, ReadTime.live())
                .clingenAlleleId())
        .isEmpty();
    assertThat(
            new VariantAnnotations(DATABASE.dataSource())
                .ofVariant(SET + "#1", PUBLISHED, ReadTime.live()))
        .isNotEmpty()
        .allMatch(row -> row.mapping().orElseThrow().clingenAlleleId().isEmpty());
    assertThat(
            new VariantDetails(DATABASE.dataSource())
                .of(SET + "#1", PUBLISHED, ReadTime.live())
                .alleles()
                .get(0)
                .identity()
                .clingenAlleleId())
        .isEmpty();
  }

  @Test
  void aVariantOfAWholeSetHasNone() {
    List<LeanVariant> variants = new ArrayList<>();
    new LeanVariants(DATABASE.dataSource())
        .ofScoreSet(SET, PUBLISHED, ReadTime.live(), variants::add);
    assertThat(variants).hasSize(3).allMatch(variant -> variant.clingenAlleleId().isEmpty());
  }

  @Test
  void aMeasurementOfAnEquivalentChangeHasNone() {
    List<ClassMeasurement> measurements =
        new ClassMeasurements(DATABASE.dataSource()).of("PA5", true, PUBLISHED, ReadTime.live());
    assertThat(measurements)
        .filteredOn(measurement -> measurement.alleleDigest().equals("ga4gh:VA.new"))
        .isNotEmpty()
        .allMatch(measurement -> measurement.clingenAlleleId().isEmpty());
  }
}
