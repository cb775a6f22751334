package org.varianteffect.annotation.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.command.CommandLines;
import org.varianteffect.annotation.app.environment.TestEnvironment;

class DemoTest {
  @Test
  void tellsTheWholeStoryInOneCommand() {
    TestEnvironment environment = new TestEnvironment();
    int exitCode =
        new CommandLines(environment.environment()).run("demo", "--variants", "500", "--exit");
    assertThat(environment.err()).doesNotContain("error:");
    assertThat(exitCode).isZero();
    assertThat(environment.out())
        .containsSubsequence(
            "== generate",
            "== expand",
            "== backfill",
            "== verify",
            "== read",
            "== cutover",
            "the gate is open",
            "== read again",
            "== contract",
            "== roll back",
            "are as they were",
            "== contract again",
            "== summary",
            "proved:");
  }
}
