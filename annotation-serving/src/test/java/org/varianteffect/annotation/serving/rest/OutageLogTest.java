package org.varianteffect.annotation.serving.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.SettableClock;

class OutageLogTest {

  private final List<Throwable> logged = new ArrayList<>();
  private final SettableClock clock = new SettableClock("2026-01-01T00:00:00Z");
  private final OutageLog log = new OutageLog(keeping(logged), clock);

  @Test
  void aCauseIsLoggedOnceAMinuteForEachTypeOfProblem() {
    RuntimeException first = fails(ProblemType.DATABASE_UNAVAILABLE);
    fails(ProblemType.DATABASE_UNAVAILABLE);
    RuntimeException other = fails(ProblemType.NOT_SERVING);
    assertThat(logged).containsExactly(first, other);

    clock.set("2026-01-01T00:00:59Z");
    fails(ProblemType.DATABASE_UNAVAILABLE);
    assertThat(logged).containsExactly(first, other);

    clock.set("2026-01-01T00:01:00Z");
    RuntimeException later = fails(ProblemType.DATABASE_UNAVAILABLE);
    fails(ProblemType.DATABASE_UNAVAILABLE);
    assertThat(logged).containsExactly(first, other, later);
  }

  private RuntimeException fails(ProblemType type) {
    RuntimeException cause = new IllegalStateException("on purpose");
    log.add(type, cause);
    return cause;
  }

  private static System.Logger keeping(List<Throwable> logged) {
    return (System.Logger)
        Proxy.newProxyInstance(
            OutageLogTest.class.getClassLoader(),
            new Class<?>[] {System.Logger.class},
            (proxy, method, arguments) -> {
              assertThat(arguments[0]).isEqualTo(System.Logger.Level.ERROR);
              logged.add((Throwable) arguments[2]);
              return null;
            });
  }
}
