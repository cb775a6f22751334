package org.varianteffect.annotation.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void oneIsNotMany() {
    assertThat(Quantities.counted(1, "document")).isEqualTo("1 document");
    assertThat(Quantities.counted(0, "document")).isEqualTo("0 documents");
    assertThat(Quantities.counted(1, "anomaly", "anomalies")).isEqualTo("1 anomaly");
    assertThat(Quantities.counted(2345, "anomaly", "anomalies")).isEqualTo("2,345 anomalies");
  }
}
