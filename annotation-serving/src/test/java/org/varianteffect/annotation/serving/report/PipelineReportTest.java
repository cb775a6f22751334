package org.varianteffect.annotation.serving.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.testing.StatementLog;
import org.varianteffect.annotation.testing.TestDatabase;

class PipelineReportTest {

  private final TestDatabase database = ReportedDatabase.beforeExpand();
  private final StatementLog log = new StatementLog(database.dataSource());
  private final PipelineReport report = new PipelineReport(log.dataSource());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWaitedLongestComesFirstAndWhatHasNotFinishedLast() {
    assertThat(report.scoreSets(PipelineFilter.everyPublicOne()))
        .extracting(line -> line.scoreSet().id())
        .containsExactly(3, 2, 1, 5);
    assertThat(log.queries()).hasSize(1);
  }

  @Test
  void aScoreSetHasThePipelineThatWasCreatedLast() {
    ScoreSetPipeline one = lines(Optional.empty()).get(2);
    assertThat(one)
        .isEqualTo(
            new ScoreSetPipeline(
                new ScoreSet(1, Optional.of("urn:mavedb:00000001-a-1"), Optional.of("One"), false),
                Optional.of("success"),
                Optional.of("complete"),
                3,
                Optional.of(
                    new PipelineRun(
                        2,
                        "annotate",
                        "succeeded",
                        Instant.parse("2024-03-01T00:00:00Z"),
                        Optional.of(Instant.parse("2024-03-01T00:01:00Z")),
                        Optional.of(Instant.parse("2024-03-01T00:02:00Z")))),
                false));
  }

  @Test
  void withoutAnInstantOnlyWhatNeverRanNeedsARerun() {
    assertThat(needingRerun(Optional.empty())).containsExactly(3);
  }

  @Test
  void whatFinishedBeforeTheInstantNeedsARerunAndWhatIsRunningDoesNot() {
    assertThat(needingRerun(instant("2024-02-01T00:02:00Z"))).containsExactly(3);
    assertThat(needingRerun(instant("2024-02-01T00:02:00.000001Z"))).containsExactly(3, 2);
    assertThat(needingRerun(instant("2025-01-01T00:00:00Z"))).containsExactly(3, 2, 1);
  }

  @Test
  void onlyThoseThatNeedARerunAreListedWhenAskedFor() {
    PipelineFilter filter =
        new PipelineFilter(instant("2024-02-02T00:00:00Z"), true, false, OptionalInt.empty());
    assertThat(report.scoreSets(filter))
        .extracting(line -> line.scoreSet().id())
        .containsExactly(3, 2);
  }

  @Test
  void privateOnesAreListedOnlyWhenAskedFor() {
    PipelineFilter filter = new PipelineFilter(Optional.empty(), false, true, OptionalInt.empty());
    assertThat(report.scoreSets(filter))
        .extracting(line -> line.scoreSet().id())
        .containsExactly(3, 2, 4, 1, 5);
  }

  @Test
  void noMoreAreListedThanTheLimit() {
    assertThat(report.scoreSets(limitedTo(2))).hasSize(2);
    assertThat(report.scoreSets(limitedTo(1000))).hasSize(4);
    assertThatThrownBy(() -> limitedTo(0)).hasMessage("the limit is 0: give one of 1 or more");
    assertThatThrownBy(() -> limitedTo(-1)).hasMessage("the limit is -1: give one of 1 or more");
  }

  @Test
  void anInstantThatNoDatabaseHoldsIsRefused() {
    assertThatThrownBy(() -> lines(instant("+300000-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lies outside the time that a database holds");
  }

  private static PipelineFilter limitedTo(int limit) {
    return new PipelineFilter(Optional.empty(), false, false, OptionalInt.of(limit));
  }

  private static Optional<Instant> instant(String text) {
    return Optional.of(Instant.parse(text));
  }

  private List<ScoreSetPipeline> lines(Optional<Instant> needsRerunSince) {
    return report.scoreSets(new PipelineFilter(needsRerunSince, false, false, OptionalInt.empty()));
  }

  private List<Integer> needingRerun(Optional<Instant> since) {
    return lines(since).stream()
        .filter(ScoreSetPipeline::needsRerun)
        .map(line -> line.scoreSet().id())
        .toList();
  }
}
