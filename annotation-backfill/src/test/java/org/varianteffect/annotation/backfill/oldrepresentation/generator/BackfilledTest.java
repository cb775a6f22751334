package org.varianteffect.annotation.backfill.oldrepresentation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.migrations.ClinvarShape;
import org.varianteffect.annotation.migrations.Migrations;

/** What the backfill makes of generated databases. */
class BackfilledTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aCleanDatabaseGivesNoAnomaly(ClinvarShape shape) {
    BackfillSummary summary = backfilled(new GeneratorOptions(6_000, 21, 0), shape);

    assertThat(summary.anomaliesPerKind()).isEmpty();
    assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ClinvarShape.class)
  void aBlemishedDatabaseGivesEveryKindOfAnomaly(ClinvarShape shape) {
    BackfillSummary summary = backfilled(new GeneratorOptions(6_000, 22, 0.1), shape);

    assertThat(summary.anomaliesPerKind())
        .containsKeys(
            "MULTIPLE_CURRENT",
            "NO_CURRENT",
            "LIVE_PRECEDES_HISTORY",
            "NO_LEVEL",
            "UNIDENTIFIABLE_VRS",
            "IDENTITY_DRIFT",
            "ALLELE_FIELD_CONFLICT",
            "NO_ALLELE",
            "NATIVE_VARIANT",
            "SHADOWED",
            "SHADOWED_BY_NATIVE");
    assertThat(summary.anomaliesPerKind().containsKey("CONTROL_CONFLICT"))
        .isEqualTo(shape == ClinvarShape.COPIED);
    assertThat(summary.unusedTranslations()).isPositive();
    assertThat(summary.conservation().isClean()).as("%s", summary.conservation()).isTrue();
  }

  private static BackfillSummary backfilled(GeneratorOptions options, ClinvarShape shape) {
    try (GeneratedDatabase generated = GeneratedDatabase.of(options, shape)) {
      new Migrations(generated.database().dataSource()).expand();
      return new Backfill(
              generated.database().dataSource(),
              BackfillOptions.defaults(),
              BackfillListener.silent(),
              CLOCK)
          .run();
    }
  }
}
