package org.varianteffect.annotation.serving.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.serving.ServedDatabase;

class CsvRowsTest {

  /** Whoever reads as far as the fifth row divides by zero. */
  private static final String ROWS =
      """
      SELECT n, 'urn#' || n, CASE WHEN n > 1 THEN (1.0 / (n - 5))::text END
      FROM generate_series(1, 10) AS n
      """;

  @Test
  void noFurtherRowIsReadOnceEachColumnHasHadAValue() {
    Jdbi jdbi = Jdbi.create(ServedDatabase.shared().dataSource());
    BitSet found =
        jdbi.inTransaction(
            handle ->
                new CsvRows(() -> handle.createQuery(ROWS).setFetchSize(1), 2, false)
                    .columnsWithValues());
    assertThat(found.cardinality()).isEqualTo(2);
  }
}
