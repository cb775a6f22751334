package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.migrations.RetiredNames.Member;

class RetiredNamesTest {

  @Test
  void theListIsThatOfTheContract() {
    RetiredNames names = RetiredNames.load();

    assertThat(names.tables())
        .containsExactlyInAnyOrder(
            "gnomad_variants_mapped_variants",
            "mapped_variants_clinical_controls",
            "variant_translations",
            "clinical_controls");
    assertThat(names.columns())
        .containsExactlyInAnyOrder(
            new Member("mapped_variants", "vep_functional_consequence"),
            new Member("mapped_variants", "vep_access_date"));
  }

  @Test
  void everyNameHasSomethingToUseInstead() {
    RetiredNames names = RetiredNames.load();

    assertThat(names.tables()).allSatisfy(it -> assertThat(names.insteadOf(it)).isNotBlank());
    assertThat(names.entities()).allSatisfy(it -> assertThat(names.insteadOf(it)).isNotBlank());
    assertThat(names.columns())
        .allSatisfy(it -> assertThat(names.insteadOf(it.toString())).isNotBlank());
    assertThat(names.attributes())
        .allSatisfy(it -> assertThat(names.insteadOf(it.toString())).isNotBlank());
  }

  @Test
  void aListThatIsMissingIsRefused() {
    assertThatThrownBy(() -> RetiredNames.of(new Properties()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'retired.tables' is missing");
  }
}
