package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an SQLSTATE means to whoever asked. */
class DatabaseFailureTest {

  @ParameterizedTest
  @CsvSource({
    "08006,DATABASE_UNAVAILABLE",
    "57P01,DATABASE_UNAVAILABLE",
    "53300,DATABASE_UNAVAILABLE",
    "53100,DATABASE_UNAVAILABLE",
    "42501,NOT_SERVING",
    "25P03,TIMEOUT",
    "25P04,TIMEOUT",
    "42601,INTERNAL",
    "57000,INTERNAL",
    ",INTERNAL"
  })
  void isReadFromTheStateOfTheFailure(String state, ProblemType type) {
    assertThat(type(new SQLException("no", state))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"53100", "53200", "53400"})
  void aDatabaseWithoutDiskOrMemoryIsNotTakenForALostConnection(String state) {
    SQLException failure = new SQLException("no", state);
    assertThat(DatabaseFailure.of(failure).because(new IllegalStateException(failure)))
        .hasMessage(
            "the database has run out of disk, memory or what else it needs: try again later");
  }

  @Test
  void aPoolThatHadNoneFreeIsBusyAndOneThatCouldOpenNoneHasNoDatabase() {
    SQLException exhausted = new SQLTransientConnectionException("none in time");
    assertThat(type(exhausted)).isEqualTo(ProblemType.BUSY);
    exhausted.setNextException(new SQLException("refused", "28P01"));
    assertThat(type(exhausted)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
  }

  private static ProblemType type(SQLException e) {
    return DatabaseFailure.of(e).because(new IllegalStateException(e)).type();
  }
}
