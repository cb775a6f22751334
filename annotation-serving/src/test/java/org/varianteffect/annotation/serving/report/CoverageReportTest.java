package org.varianteffect.annotation.serving.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.testing.StatementLog;
import org.varianteffect.annotation.testing.TestDatabase;

class CoverageReportTest {

  private final TestDatabase database = ReportedDatabase.expanded();
  private final StatementLog log = new StatementLog(database.dataSource());
  private final CoverageReport report = new CoverageReport(log.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsWhatHoldsNowAndASharedAlleleOncePerScoreSet() {
    Map<Integer, Coverage> live = coverage(false, ReadTime.live());
    assertThat(live.get(1)).isEqualTo(new Coverage(3, 2, 2, 1, 1, 1, 1, 1, 2));
    assertThat(live.get(2)).isEqualTo(new Coverage(2, 2, 1, 1, 0, 0, 0, 0, 0));
    assertThat(live.get(3)).isEqualTo(new Coverage(0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(live.get(5)).isEqualTo(new Coverage(1, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(log.queries()).hasSize(1);
  }

  @Test
  void countsWhatHeldAtAnInstant() {
    Map<Integer, Coverage> april = coverage(false, asOf("2024-04-01T00:00:00Z"));
    assertThat(april.get(1)).isEqualTo(new Coverage(3, 2, 2, 2, 0, 2, 0, 0, 0));
    Map<Integer, Coverage> before = coverage(false, asOf("2023-12-31T23:59:59Z"));
    assertThat(before.get(1)).isEqualTo(new Coverage(3, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void privateOnesAreCountedOnlyWhenAskedFor() {
    assertThat(report.scoreSets(false, ReadTime.live()))
        .extracting(line -> line.scoreSet().id())
        .containsExactly(1, 2, 3, 5);
    assertThat(report.scoreSets(true, ReadTime.live()))
        .extracting(line -> line.scoreSet().id())
        .containsExactly(4, 1, 2, 3, 5);
  }

  @Test
  void whatAnAlleleHasAPrivateScoreSetThatSharesItHasToo() {
    assertThat(coverage(true, ReadTime.live()).get(4))
        .isEqualTo(new Coverage(1, 1, 1, 1, 0, 1, 1, 1, 1));
  }

  @Test
  void theStateIsTheFurthestThatWasReached() {
    assertThat(state(5, 0, 0, 0, 0, 0, 0)).isEqualTo(CoverageState.NONE);
    assertThat(state(0, 0, 0, 0, 0, 0, 0)).isEqualTo(CoverageState.NONE);
    assertThat(state(5, 4, 0, 1, 1, 1, 0)).isEqualTo(CoverageState.PARTIAL);
    assertThat(state(5, 5, 0, 1, 1, 1, 0)).isEqualTo(CoverageState.RESHAPED);
    assertThat(state(5, 5, 1, 0, 0, 0, 0)).isEqualTo(CoverageState.TRANSLATED);
    assertThat(state(5, 4, 0, 1, 0, 1, 1)).isEqualTo(CoverageState.TRANSLATED);
    assertThat(state(5, 4, 0, 1, 1, 1, 1)).isEqualTo(CoverageState.ENRICHED);
    assertThat(CoverageState.ENRICHED.word()).isEqualTo("enriched");
  }

  @Test
  void aDatabaseThatWasNotExpandedSaysWhatIsMissing() {
    try (TestDatabase before = ReportedDatabase.beforeExpand()) {
      CoverageReport tooEarly = new CoverageReport(before.dataSource());
      assertThatThrownBy(() -> tooEarly.scoreSets(false, ReadTime.live()))
          .isInstanceOfSatisfying(
              NotExpanded.class,
              e -> assertThat(e.missing()).contains("alleles", "vep_allele_consequences"))
          .hasMessageStartingWith("the database lacks new tables (alleles, mapping_records,")
          .hasMessageEndingWith("): run expand first");
    }
  }

  private static CoverageState state(
      long variants,
      long records,
      long derived,
      long clingen,
      long gnomad,
      long clinvar,
      long vep) {
    return new Coverage(variants, records, 9, 9, derived, clingen, gnomad, clinvar, vep).state();
  }

  private static ReadTime asOf(String instant) {
    return ReadTime.asOf(Instant.parse(instant));
  }

  private Map<Integer, Coverage> coverage(boolean includePrivate, ReadTime time) {
    List<ScoreSetCoverage> lines = report.scoreSets(includePrivate, time);
    return lines.stream()
        .collect(Collectors.toMap(line -> line.scoreSet().id(), ScoreSetCoverage::coverage));
  }
}
