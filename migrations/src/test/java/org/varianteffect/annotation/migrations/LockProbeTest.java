package org.varianteffect.annotation.migrations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.TestDatabase;

class LockProbeTest {

  @Test
  void aLockThatLastsLongerThanTheLimitFailsWhoeverProbes() {
    String holding =
        "BEGIN; LOCK TABLE gnomad_variants IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(1); COMMIT";
    try (TestDatabase database = OldDatabase.verified(ClinvarShape.COPIED)) {
      assertThatThrownBy(
              () ->
                  LockProbe.noLockLonger(
                      Duration.ofMillis(200), database, () -> database.execute(holding)))
          .hasStackTraceContaining("lock timeout");
    }
  }
}
