package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
  @ParameterizedTest
  @CsvSource({
    "40P01, CONTENTION", // deadlock
    "55P03, CONTENTION", // lock timeout
    "23505, CONTENTION", // unique violation: a native writer was faster
    "57014, TIMEOUT",
    "57P01, CONNECTION",
    "08006, CONNECTION",
    "22P02, DATA", // malformed text
    "23514, DATA", // a check
    "54000, DATA", // too long for an index
    "54001, DATA", // nested too deep
    "2200H, OTHER", // a sequence at its end
    "42501, OTHER", // a missing right
    "53100, OTHER", // a full disk
  })
  void whatAFailureIsFollowsFromItsCode(String sqlState, Fault fault) {
    RuntimeException failure = new IllegalStateException(new SQLException("", sqlState));

    assertThat(Fault.of(failure)).isEqualTo(fault);
  }
}
