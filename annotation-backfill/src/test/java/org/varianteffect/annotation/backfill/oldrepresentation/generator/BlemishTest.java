package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.varianteffect.annotation.migrations.ClinvarShape;

/** What every kind of anomaly needs is there at a rate, and nothing of it at the rate 0. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlemishTest {
  private GeneratedDatabase blemished;
  private GeneratedDatabase clean;

  @BeforeAll
  void generate() {
    blemished = GeneratedDatabase.of(new GeneratorOptions(8_000, 5, 0.1), ClinvarShape.COPIED);
    clean = GeneratedDatabase.of(new GeneratorOptions(8_000, 5, 0), ClinvarShape.COPIED);
  }

  @AfterAll
  void close() {
    blemished.close();
    clean.close();
  }

  @Test
  void everyKindIsThere() {
    assertThat(blemished.counts().blemished())
        .allSatisfy((kind, variants) -> assertThat(variants).as("%s", kind).isPositive());
    assertThat(clean.counts().blemished().values()).containsOnly(0L);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("preconditions")
  void isThereOnlyAtARate(String kind, String rows) {
    String count = "SELECT count(*) FROM (" + rows + ") rows";
    assertThat(blemished.count(count)).as("blemished").isPositive();
    assertThat(clean.count(count)).as("clean").isZero();
  }

  static Stream<Arguments> preconditions() {
    return Stream.of(
        arguments(
            "MULTIPLE_CURRENT",
            "SELECT FROM mapped_variants WHERE current GROUP BY variant_id HAVING count(*) > 1"),
        arguments(
            "NO_CURRENT",
            "SELECT FROM mapped_variants GROUP BY variant_id HAVING NOT bool_or(current)"),
        arguments(
            "LIVE_PRECEDES_HISTORY",
            "SELECT FROM mapped_variants m JOIN mapped_variants h USING (variant_id) WHERE m.current AND NOT h.current AND m.mapped_date < h.mapped_date"),
        arguments(
            "out of order",
            "SELECT FROM mapped_variants m JOIN mapped_variants h USING (variant_id) WHERE NOT m.current AND NOT h.current AND m.id < h.id AND m.mapped_date > h.mapped_date"),
        arguments(
            "same day",
            "SELECT FROM mapped_variants GROUP BY variant_id, mapped_date HAVING count(*) > 1"),
        arguments(
            "NO_LEVEL",
            "SELECT FROM mapped_variants WHERE alignment_level IS NULL AND num_nonnulls(hgvs_g, hgvs_c, hgvs_p) = 0 AND post_mapped->'expressions' IS NULL"),
        arguments(
            "UNIDENTIFIABLE_VRS",
            "SELECT FROM mapped_variants WHERE post_mapped IS NOT NULL AND NOT coalesce(post_mapped->'location' IS NOT NULL OR post_mapped->'members' IS NOT NULL OR post_mapped->'variation'->>'type' IS NOT NULL, false)"),
        arguments(
            "IDENTITY_DRIFT",
            "SELECT FROM mapped_variants WHERE post_mapped ? 'id' AND post_mapped->>'type' = 'Allele' AND NOT post_mapped ? 'digest' AND alignment_level IS DISTINCT FROM 'none' AND post_mapped->'location' IS NOT NULL"),
        arguments(
            "ALLELE_FIELD_CONFLICT",
            "SELECT FROM mapped_variants WHERE post_mapped ? 'digest' AND clingen_allele_id <> '' GROUP BY post_mapped->>'id' HAVING count(DISTINCT clingen_allele_id) > 1"),
        arguments(
            "ALLELE_FIELD_CONFLICT of hgvs_p",
            "SELECT FROM mapped_variants WHERE post_mapped ? 'digest' AND hgvs_p <> '' GROUP BY post_mapped->>'id' HAVING count(DISTINCT hgvs_p) > 1"),
        arguments(
            "ALLELE_FIELD_CONFLICT with a native allele",
            "SELECT FROM mapped_variants m JOIN alleles a ON a.vrs_digest = m.post_mapped->>'id' WHERE m.clingen_allele_id <> a.clingen_allele_id"),
        arguments(
            "NO_ALLELE",
            "SELECT FROM mapped_variants WHERE post_mapped IS NULL AND clingen_allele_id IS NOT NULL AND hgvs_assay_level IS NOT NULL"),
        arguments(
            "NATIVE_VARIANT",
            "SELECT FROM mapped_variants m JOIN mapping_records r USING (variant_id) WHERE m.mapped_date >= r.valid_from"),
        arguments(
            "SHADOWED by gnomAD",
            "SELECT FROM gnomad_variants_mapped_variants GROUP BY mapped_variant_id HAVING count(*) > 1"),
        arguments(
            "SHADOWED by VEP",
            "SELECT FROM mapped_variants m WHERE current AND post_mapped ? 'digest' AND coalesce(vep_functional_consequence, '') <> '' GROUP BY post_mapped->>'id' HAVING count(DISTINCT vep_functional_consequence) > 1"),
        arguments(
            "SHADOWED_BY_NATIVE of VEP",
            "SELECT FROM mapped_variants m JOIN alleles a ON a.vrs_digest = m.post_mapped->>'id' JOIN vep_allele_consequences c ON c.allele_id = a.id WHERE current AND m.vep_functional_consequence <> c.functional_consequence"),
        arguments(
            "SHADOWED_BY_NATIVE of gnomAD",
            "SELECT FROM mapped_variants m JOIN alleles a ON a.vrs_digest = m.post_mapped->>'id' JOIN gnomad_allele_links l ON l.allele_id = a.id JOIN gnomad_variants_mapped_variants g ON g.mapped_variant_id = m.id WHERE current AND l.gnomad_variant_id <> g.gnomad_variant_id"),
        arguments(
            "CONTROL_CONFLICT",
            "SELECT FROM clinical_controls o JOIN clinvar_controls n USING (db_name, db_identifier, db_version) WHERE o.clinical_significance <> n.clinical_significance"),
        arguments(
            "empty strings",
            "SELECT FROM mapped_variants WHERE '' IN (clingen_allele_id, hgvs_g, hgvs_c, hgvs_p)"),
        arguments(
            "TRANSLATION_UNUSED",
            "SELECT FROM variant_translations WHERE nt_clingen_id NOT IN (SELECT clingen_allele_id FROM mapped_variants WHERE clingen_allele_id IS NOT NULL)"));
  }
}
