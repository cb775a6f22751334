package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.serving.failure.InTransaction;

class FailuresTest {

  @Test
  void aConnectionInATransactionIsAFaultOfTheServerAndNothingThatACallerIsTold() {
    ProblemException problem = Failures.of(new InTransaction());
    assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
    assertThat(problem).hasMessageNotContaining("transaction");
  }
}
