package org.varianteffect.annotation.backfill.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RootCauseTest {
  @Test
  void aFailureComesDownToTheFirstLineOfItsFirstCause() {
    assertThat(
            RootCause.line(
                new IllegalStateException("outer", new IOException("ERROR: no\n  Where: here"))))
        .isEqualTo("ERROR: no");
  }

  @Test
  void aCauseThatSaysNothingLeavesItToTheOneThatItCaused() {
    assertThat(RootCause.line(new IOException("the server has gone", new EOFException())))
        .isEqualTo("the server has gone");
  }

  @Test
  void aFailureOfWhichNothingIsSaidIsNamed() {
    assertThat(RootCause.line(new EOFException())).isEqualTo("EOFException");
  }
}
