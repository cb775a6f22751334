package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Windows against the set of instants that they mean. */
class WindowPropertyTest {

  private static final int DAYS = 12;

  @Property(tries = 500)
  void overlapMeansACommonInstant(@ForAll("windows") Window one, @ForAll("windows") Window other) {
    assertThat(one.overlaps(other))
        .isEqualTo(instants().anyMatch(i -> one.contains(at(i)) && other.contains(at(i))))
        .isEqualTo(other.overlaps(one));
  }

  @Property(tries = 500)
  void mergedWindowsContainTheSameInstantsAndNeverJoin(@ForAll("histories") List<Window> history) {
    List<Window> merged = Window.merge(history);
    assertThat(instants().filter(i -> contains(merged, i)).toArray())
        .isEqualTo(instants().filter(i -> contains(history, i)).toArray());
    for (int i = 1; i < merged.size(); i++) {
      assertThat(merged.get(i - 1).overlaps(merged.get(i))).isFalse();
      assertThat(merged.get(i - 1).touches(merged.get(i))).isFalse();
    }
  }

  @Property(tries = 300)
  void theOrderOfMergingDoesNotMatter(
      @ForAll("histories") List<Window> history, @ForAll Random random) {
    List<Window> shuffled = new java.util.ArrayList<>(history);
    Collections.shuffle(shuffled, random);
    assertThat(Window.merge(shuffled)).isEqualTo(Window.merge(history));
    assertThat(Window.merge(Window.merge(history))).isEqualTo(Window.merge(history));
  }

  @Provide
  Arbitrary<Window> windows() {
    Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS - 2);
    return Combinators.combine(days, days.injectNull(0.2))
        .as(
            (a, b) ->
                b == null
                    ? Window.openFrom(at(a))
                    : Window.between(at(Math.min(a, b)), at(Math.max(a, b))));
  }

  @Provide
  Arbitrary<List<Window>> histories() {
    return windows().list().ofMaxSize(7);
  }

  private static boolean contains(List<Window> windows, int day) {
    return windows.stream().anyMatch(window -> window.contains(at(day)));
  }

  private static IntStream instants() {
    return IntStream.rangeClosed(0, DAYS);
  }

  private static Instant at(int day) {
    return Instant.ofEpochSecond(day * 86_400L);
  }
}
