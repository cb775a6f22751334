package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GeneratorOptionsTest {

  @Test
  void refusesNoVariants() {
    assertThatThrownBy(() -> new GeneratorOptions(0, 1, 0.1))
        .hasMessage("cannot generate 0 variants: ask for 1 to 20000000");
  }

  @Test
  void refusesARateThatIsNoShare() {
    assertThatThrownBy(() -> new GeneratorOptions(10, 1, Double.NaN))
        .hasMessage("cannot generate anomalies at a rate of NaN: ask for 0 to 1");
    assertThatThrownBy(() -> new GeneratorOptions(10, 1, 1.5)).hasMessageContaining("1.5");
  }
}
