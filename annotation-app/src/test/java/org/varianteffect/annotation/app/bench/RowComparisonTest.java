package org.varianteffect.annotation.app.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RowComparisonTest {
  @Test
  void allowsWhatIsExplainedAndNoMore() {
    assertThatCode(() -> comparison(106).requireAgreement()).doesNotThrowAnyException();
    assertThatThrownBy(() -> comparison(107).requireAgreement())
        .hasMessageContaining("of alleles the floor wrote 107 rows and the backfill 100")
        .hasMessageContaining("only 6 can be explained")
        .hasMessageContaining("anomalies=3");
  }

  private static RowComparison comparison(long floor) {
    return new RowComparison(
        Map.of("alleles", new RowCounts(10, floor, 100)), 3, Map.of("anomalies", 3L));
  }
}
