package org.varianteffect.annotation.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a tenth of a stage on, the time that is expected is within a factor of 1.5 of the time that
 * it then takes, give or take the second that a chunk takes.
 */
class PaceTest {
  private static final double FACTOR = 1.5;
  private static final Duration CHUNK = Duration.ofSeconds(1);

  /** Shorter ones are over before anything is said of them. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

  private record Event(long nanos, long done, long total) {}

  @ParameterizedTest
  @ValueSource(strings = {"20000-1", "20000-2", "60000-1", "60000-2"})
  void aRecordedRunsStagesAreForeseen(String recording) throws IOException {
    recorded(recording).entrySet().stream()
        .filter(stage -> took(stage.getValue()).compareTo(WORTH_TELLING) >= 0)
        .forEach(stage -> assertForeseen(recording + " " + stage.getKey(), stage.getValue()));
  }

  @Test
  void chunksThatBeginSmallAndCostlyDoNotMislead() {
    List<Event> events = begun(1_000_000);
    long nanos = 0;
    long done = 0;
    for (long items = 400; done < 1_000_000; items = Math.min(20_000, items * 2)) {
      nanos += millis(200) + items * 45_000;
      done = Math.min(1_000_000, done + items);
      events.add(new Event(nanos, done, 1_000_000));
    }
    assertForeseen("small chunks first", events);
  }

  @Test
  void aServerOnWhichOthersWorkTooIsForeseenAllTheSame() {
    Random random = new Random(5);
    List<Event> events = begun(500_000);
    long nanos = 0;
    for (long done = 2_000; done <= 500_000; done += 2_000) {
      nanos += millis(300 + random.nextInt(1_400));
      events.add(new Event(nanos, done, 500_000));
    }
    assertForeseen("noise", events);
  }

  @Test
  void aPaceThatSinksSlowlyAsTablesGrowIsForeseen() {
    List<Event> events = begun(500_000);
    long nanos = 0;
    for (long done = 2_000; done <= 500_000; done += 2_000) {
      nanos += millis(500 + done * 300 / 500_000);
      events.add(new Event(nanos, done, 500_000));
    }
    assertForeseen("growing tables", events);
  }

  @Test
  void aResumedStageIsJudgedByWhatIsDoneSince() {
    Pace pace = new Pace(0, 900_000);
    assertThat(pace.left(millis(10), 1_000_000)).isEmpty();
    pace.progressed(millis(1_000), 910_000);
    pace.progressed(millis(2_000), 920_000);
    assertThat(pace.perSecond()).isEqualTo(10_000);
    assertThat(pace.left(millis(2_000), 1_000_000)).contains(Duration.ofSeconds(8));
  }

  @Test
  void betweenTwoChunksTheTimeLeftRunsDownAndNeverBelowNothing() {
    Pace pace = new Pace(0, 0);
    pace.progressed(millis(1_000), 50);
    assertThat(pace.left(millis(1_400), 100)).contains(Duration.ofMillis(600));
    assertThat(pace.left(millis(9_000), 100)).contains(Duration.ZERO);
  }

  @Test
  void aCountThatStepsBackChangesNothing() {
    Pace pace = new Pace(0, 0);
    pace.progressed(millis(1_000), 50);
    pace.progressed(millis(1_100), 40);
    assertThat(pace.perSecond()).isEqualTo(50);
  }

  private static void assertForeseen(String what, List<Event> events) {
    Pace pace = new Pace(events.get(0).nanos(), events.get(0).done());
    long end = events.get(events.size() - 1).nanos();
    for (Event event : events.subList(1, events.size() - 1)) {
      pace.progressed(event.nanos(), event.done());
      if (event.done() * 10 >= event.total()) {
        double left = end - event.nanos();
        double foreseen = pace.left(event.nanos(), event.total()).orElseThrow().toNanos();
        assertThat(foreseen)
            .as("%s at %d of %d", what, event.done(), event.total())
            .isBetween(left / FACTOR - CHUNK.toNanos(), left * FACTOR + CHUNK.toNanos());
      }
    }
  }

  private static List<Event> begun(long total) {
    return new ArrayList<>(List.of(new Event(0, 0, total)));
  }

  private static Duration took(List<Event> events) {
    return Duration.ofNanos(events.get(events.size() - 1).nanos());
  }

  private static Map<String, List<Event>> recorded(String recording) throws IOException {
    Map<String, List<Event>> stages = new LinkedHashMap<>();
    try (InputStream in = PaceTest.class.getResourceAsStream("progress-" + recording + ".csv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(
              cells ->
                  stages
                      .computeIfAbsent(cells[0], stage -> new ArrayList<>())
                      .add(
                          new Event(
                              millis(Long.parseLong(cells[1])),
                              Long.parseLong(cells[2]),
                              Long.parseLong(cells[3]))));
    }
    return stages;
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
