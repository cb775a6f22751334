package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.serving.failure.InTransaction;
import org.varianteffect.annotation.serving.failure.NotServing;

class FailuresTest {

  @Test
  void aConnectionInATransactionIsAFaultOfTheServerAndNothingThatACallerIsTold() {
    ProblemException problem = Failures.of(new InTransaction());
    assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL);
    assertThat(problem).hasMessageNotContaining("transaction");
  }

  @Test
  void whyTheDatabaseCannotServeIsLoggedThoughNotForEveryRequest() {
    List<LogRecord> logged = new ArrayList<>();
    Logger logger = Logger.getLogger(Failures.class.getName());
    Handler keeping = keeping(logged);
    logger.addHandler(keeping);
    try {
      NotServing failure = new NotServing("relation alleles does not exist", null);
      Failures.of(failure);
      Failures.of(new NotServing("relation alleles does not exist", null));
      assertThat(logged)
          .singleElement()
          .satisfies(line -> assertThat(line.getThrown()).isSameAs(failure));
    } finally {
      logger.removeHandler(keeping);
    }
  }

  private static Handler keeping(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        logged.add(line);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
