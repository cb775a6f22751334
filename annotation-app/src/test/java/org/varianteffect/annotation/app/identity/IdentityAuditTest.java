package org.varianteffect.annotation.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;
import org.varianteffect.annotation.testing.TestDatabase;

class IdentityAuditTest {
  @Test
  void aServerThatEndsWhatIdlesOrTakesLongWaitsForIt() {
    try (TestDatabase database = TestDatabase.empty()) {
      Migrations migrations = new Migrations(database.dataSource());
      migrations.baseline(ClinvarShape.COPIED);
      migrations.expand();
      database.execute(
          """
          INSERT INTO alleles (vrs_digest, level, post_mapped, created_at, updated_at)
          SELECT 'ga4gh:VA.' || n, 'genomic', '{}', '2024-01-01', '2024-01-01' FROM generate_series(1, 2500) AS n""");
      database.limit("idle_in_transaction_session_timeout", "500ms");
      database.limit("transaction_timeout", "700ms");
      AtomicInteger found = new AtomicInteger();

      long documents =
          new IdentityAudit(database.dataSource())
              .run(
                  mismatch -> {
                    assertThat(mismatch.computed()).isNull();
                    if (found.incrementAndGet() == 1) {
                      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                  });

      assertThat(documents).isEqualTo(2500);
      assertThat(found).hasValue(2500);
    }
  }
}
