package org.varianteffect.annotation.serving.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.testing.StatementLog;
import org.varianteffect.annotation.testing.TestDatabase;

class ScoreSetReportTest {

  private static final String ONE = "urn:mavedb:00000001-a-1";

  private final TestDatabase database = ReportedDatabase.expanded();
  private final StatementLog log = new StatementLog(database.dataSource());
  private final ScoreSetReport report = new ScoreSetReport(log.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsVariantsPerTypeAndStatusOfTheirCurrentAttempts() {
    assertThat(of(ONE, ReadTime.live()).attempts())
        .containsExactly(
            ofVariants("clinvar_control", "success", 1),
            ofVariants("vrs_mapping", "failed", 1),
            ofVariants("vrs_mapping", "success", 2));
    assertThat(log.queries()).hasSize(1);
  }

  @Test
  void countsTheNewestEventsOfItsVariantsAndOfTheirAlleles() {
    assertThat(of(ONE, ReadTime.live()).events())
        .containsExactly(
            ofAlleles("clinvar_control", "absent", 1, 1),
            ofAlleles("clinvar_control", "present", 2, 1),
            ofVariants("vrs_mapping", "present", 2));
  }

  @Test
  void eventsAreReadAsOfAnInstantToo() {
    ReadTime april = ReadTime.asOf(Instant.parse("2024-04-01T00:00:00Z"));
    assertThat(of(ONE, april).events())
        .containsExactly(
            ofAlleles("mapped_hgvs", "present", 1, 1),
            ofVariants("vrs_mapping", "failed", 1),
            ofVariants("vrs_mapping", "present", 1));
    ReadTime now = ReadTime.asOf(Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(of(ONE, now)).isEqualTo(of(ONE, ReadTime.live()));
  }

  @Test
  void itsCoverageIsThatOfAllScoreSetsReport() {
    for (ScoreSetCoverage line :
        new CoverageReport(database.dataSource()).scoreSets(true, ReadTime.live())) {
      line.scoreSet()
          .urn()
          .ifPresent(
              urn ->
                  assertThat(of(urn, ReadTime.live()))
                      .satisfies(
                          found -> assertThat(found.scoreSet()).isEqualTo(line.scoreSet()),
                          found -> assertThat(found.coverage()).contains(line.coverage())));
    }
  }

  @Test
  void aScoreSetWithoutVariantsHasNothingToCount() {
    ScoreSetAnnotations three = of("urn:mavedb:00000003-a-1", ReadTime.live());
    assertThat(three.attempts()).isEmpty();
    assertThat(three.events()).isEmpty();
    assertThat(three.coverage()).map(Coverage::state).contains(CoverageState.NONE);
  }

  @Test
  void whatDoesNotExistHasNoReport() {
    assertThat(report.of("urn:mavedb:00000009-a-1", ReadTime.live())).isEmpty();
    assertThat(report.of("' OR true --", ReadTime.live())).isEmpty();
  }

  @Test
  void beforeExpandItHasItsAttemptsAndSaysWhatIsMissing() {
    try (TestDatabase before = ReportedDatabase.beforeExpand()) {
      ScoreSetReport early = new ScoreSetReport(before.dataSource());
      ScoreSetAnnotations one = early.of(ONE, ReadTime.live()).orElseThrow();
      assertThat(one.attempts()).isEqualTo(of(ONE, ReadTime.live()).attempts());
      assertThat(one.coverage()).isEmpty();
      assertThat(one.events()).isEmpty();
      assertThat(one.missingTables()).contains("mapping_records", "v_current_annotation_events");
      assertThat(early.of("urn:mavedb:00000003-a-1", ReadTime.live()).orElseThrow().attempts())
          .isEmpty();
      assertThat(early.of("urn:mavedb:00000009-a-1", ReadTime.live())).isEmpty();
    }
  }

  private ScoreSetAnnotations of(String urn, ReadTime time) {
    return report.of(urn, time).orElseThrow();
  }

  private static OutcomeCount ofVariants(String type, String outcome, long variants) {
    return new OutcomeCount(type, outcome, variants, OptionalLong.empty());
  }

  private static OutcomeCount ofAlleles(String type, String outcome, long variants, long alleles) {
    return new OutcomeCount(type, outcome, variants, OptionalLong.of(alleles));
  }
}
