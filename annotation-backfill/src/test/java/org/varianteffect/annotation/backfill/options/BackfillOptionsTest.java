package org.varianteffect.annotation.backfill.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.backfill.failure.BackfillRefused;

class BackfillOptionsTest {
  private static final BackfillOptions DEFAULTS = BackfillOptions.defaults();

  @Test
  void eachWitherChangesWhatItSaysAndNothingElse() {
    PauseLimit limit = PauseLimit.parse("active-sessions=50");

    BackfillOptions all =
        DEFAULTS
            .withScoreSetUrns(List.of("urn:mavedb:00000001-a-1"))
            .withWorkers(2)
            .withBatchSize(3)
            .withChunkTarget(Duration.ofSeconds(4))
            .withMaxRate(5)
            .withPauseWhen(List.of(limit))
            .withProteinProxies(ProteinProxies.CLOSE)
            .withStatementTimeout(Duration.ofSeconds(6))
            .withLockTimeout(Duration.ofSeconds(7))
            .withLongestOutage(Duration.ofSeconds(8))
            .rechecking();

    assertThat(all)
        .isEqualTo(
            new BackfillOptions(
                List.of("urn:mavedb:00000001-a-1"),
                2,
                3,
                Duration.ofSeconds(4),
                5,
                List.of(limit),
                ProteinProxies.CLOSE,
                false,
                false,
                true,
                Duration.ofSeconds(6),
                Duration.ofSeconds(7),
                Duration.ofSeconds(8)));
    assertThat(DEFAULTS.resuming())
        .usingRecursiveComparison()
        .ignoringFields("resume")
        .isEqualTo(DEFAULTS);
    assertThat(DEFAULTS.resuming().resume()).isTrue();
    assertThat(DEFAULTS.joining())
        .usingRecursiveComparison()
        .ignoringFields("join")
        .isEqualTo(DEFAULTS);
    assertThat(DEFAULTS.joining().join()).isTrue();
  }

  @Test
  void numbersOutOfTheirRangeAreRefusedInOneLineThatSaysTheRange() {
    assertThatThrownBy(() -> DEFAULTS.withWorkers(0))
        .isInstanceOf(BackfillRefused.class)
        .hasMessage("the number of workers is 0: give one from 1 to 64");
    assertThatThrownBy(() -> DEFAULTS.withWorkers(65))
        .hasMessage("the number of workers is 65: give one from 1 to 64");
    assertThatThrownBy(() -> DEFAULTS.withBatchSize(-1))
        .hasMessage("the batch size is -1: give one from 1 to 1000000, or auto");
    assertThatThrownBy(() -> DEFAULTS.withMaxRate(-1))
        .hasMessage("the rate is -1: give one above 0, or 0 for no limit");
  }

  @Test
  void aRunIsNotResumedAndJoinedAtOnce() {
    assertThatThrownBy(() -> DEFAULTS.resuming().joining())
        .isInstanceOf(BackfillRefused.class)
        .hasMessage("a run is either resumed or joined: give --resume or --join, not both");
  }

  @ParameterizedTest
  @CsvSource({
    "replication-lag=500ms, REPLICATION_LAG, 500",
    "replication-lag=30s, REPLICATION_LAG, 30000",
    "replication-lag=2min, REPLICATION_LAG, 120000",
    "active-sessions=50, ACTIVE_SESSIONS, 50"
  })
  void aLimitToPauseAtIsReadInItsOwnUnit(String text, ServerLoad load, long limit) {
    PauseLimit read = PauseLimit.parse(text);
    assertThat(read).isEqualTo(new PauseLimit(load, limit));
    assertThat(PauseLimit.parse(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "replication-lag",
    "replication-lag=",
    "replication-lag=30",
    "replication-lag=-3s",
    "active-sessions=5s",
    "active-sessions=many",
    "load=3",
    "''"
  })
  void whatIsNoLimitIsRefusedInOneLineThatShowsTwo(String text) {
    assertThatThrownBy(() -> PauseLimit.parse(text))
        .isInstanceOf(BackfillRefused.class)
        .hasMessage(
            "'%s' is no limit to pause at: write replication-lag=30s or active-sessions=50", text);
  }

  @Test
  void aLimitThatNothingIsBelowIsRefused() {
    assertThatThrownBy(() -> PauseLimit.parse("active-sessions=0"))
        .hasMessage(
            "the limit of active-sessions is 0: give one of 1 or more, or the run might pause for ever");
  }
}
