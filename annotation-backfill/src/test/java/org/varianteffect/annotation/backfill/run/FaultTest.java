package org.varianteffect.annotation.backfill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
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
    "57P03, CONNECTION", // it starts up, or shuts down
    "53300, CONNECTION", // as many as are allowed are others'
    "08006, CONNECTION",
    "22P02, DATA", // malformed text
    "23514, DATA", // a check
    "54000, DATA", // too long for an index
    "54001, DATA", // nested too deep
    "2200H, OTHER", // a sequence at its end
    "42501, OTHER", // a missing right
    "53100, OTHER", // a full disk
    "53400, OTHER", // temporary files that are larger than the server allows
  })
  void whatAFailureIsFollowsFromItsCode(String sqlState, Fault fault) {
    RuntimeException failure = new IllegalStateException(new SQLException("", sqlState));

    assertThat(Fault.of(failure)).isEqualTo(fault);
  }

  @Test
  void aPoolThatHasNoConnectionToSpareHasOneLater() {
    RuntimeException failure =
        new ConnectionException(
            new SQLTransientConnectionException("request timed out after 30000ms"));

    assertThat(Fault.of(failure)).isEqualTo(Fault.CONNECTION);
  }
}
