package org.varianteffect.annotation.app.command.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.environment.CommandFailure;
import org.varianteffect.annotation.app.environment.ExitCode;

class FailuresTest {

  @Test
  void aStatementThatTheServerEndedIsToldFromOneThatItRefused() {
    CommandFailure failure =
        Failures.of(
            new IllegalStateException(
                new SQLException("canceling statement due to statement timeout", "57014")));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.DATABASE_UNSUITABLE);
    assertThat(failure)
        .hasMessage(
            "the server ended a statement before it was done (canceling statement due to statement timeout): give the role more statement_timeout if that was the reason, and run the command again");
  }
}
