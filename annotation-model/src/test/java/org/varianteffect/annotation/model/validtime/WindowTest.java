package org.varianteffect.annotation.model.validtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

  @Test
  void containsItsStartAndNotItsEnd() {
    Window window = Window.between(day(1), day(5));
    assertThat(window.contains(day(1))).isTrue();
    assertThat(window.contains(day(5).minusNanos(1))).isTrue();
    assertThat(window.contains(day(5))).isFalse();
    assertThat(Window.openFrom(day(1)).contains(Instant.MAX)).isTrue();
  }

  @Test
  void anEmptyWindowContainsAndOverlapsNothingButTouches() {
    Window empty = Window.between(day(3), day(3));
    assertThat(empty.isEmpty()).isTrue();
    assertThat(empty.isLive()).isFalse();
    assertThat(empty.contains(day(3))).isFalse();
    assertThat(empty.overlaps(Window.openFrom(day(1)))).isFalse();
    assertThat(empty.touches(Window.between(day(1), day(3)))).isTrue();
    assertThat(empty.touches(Window.openFrom(day(3)))).isTrue();
    assertThat(empty.touches(Window.openFrom(day(4)))).isFalse();
  }

  @Test
  void anInstantBetweenTwoMicrosecondsIsReadAsTheFirst() {
    Instant begin = Instant.parse("2024-05-03T12:00:00.123456Z");
    ReadTime between = ReadTime.asOf(begin.plusNanos(999));
    assertThat(between.instant()).contains(begin);
    assertThat(between).isEqualTo(ReadTime.asOf(begin));
    Instant beforeTheEpoch = Instant.parse("1969-12-31T23:59:59.999999Z");
    assertThat(ReadTime.asOf(beforeTheEpoch.plusNanos(1)).instant()).contains(beforeTheEpoch);
  }

  @Test
  void windowsThatShareAnEndTouchAndDoNotOverlap() {
    Window first = Window.between(day(1), day(3));
    Window second = Window.openFrom(day(3));
    assertThat(first.touches(second)).isTrue();
    assertThat(first.overlaps(second)).isFalse();
    assertThat(first.merge(second)).isEqualTo(Window.openFrom(day(1)));
  }

  @Test
  void windowsWithAnInstantBetweenThemDoNotMerge() {
    assertThatThrownBy(() -> Window.between(day(1), day(2)).merge(Window.openFrom(day(3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither overlap nor touch");
  }

  @Test
  void mergingKeepsLoneEmptyWindowsAndAbsorbsOthers() {
    assertThat(
            Window.merge(
                List.of(
                    Window.openFrom(day(9)),
                    Window.between(day(2), day(2)),
                    Window.between(day(3), day(5)),
                    Window.between(day(5), day(7)),
                    Window.between(day(7), day(7)))))
        .containsExactly(
            Window.between(day(2), day(2)),
            Window.between(day(3), day(7)),
            Window.openFrom(day(9)));
  }

  @Test
  void cannotEndBeforeItStarts() {
    assertThatThrownBy(() -> Window.between(day(2), day(1)))
        .hasMessage(
            "a window cannot end before it starts: 2024-01-02T00:00:00Z, 2024-01-01T00:00:00Z");
  }

  @Test
  void readTimeAgreesWithTheWindow() {
    Window past = Window.between(day(1), day(3));
    assertThat(ReadTime.live().includes(past)).isFalse();
    assertThat(ReadTime.live().includes(Window.openFrom(day(1)))).isTrue();
    assertThat(ReadTime.asOf(day(2)).includes(past)).isTrue();
    assertThat(ReadTime.asOf(day(3)).includes(past)).isFalse();
    assertThat(ReadTime.live().sql("r")).isEqualTo("r.valid_to is null");
    assertThat(ReadTime.asOf(day(2)).jpql("r"))
        .isEqualTo("(r.validFrom <= :asOf and (r.validTo is null or r.validTo > :asOf))");
    assertThatThrownBy(() -> ReadTime.asOf(Instant.MAX)).hasMessageContaining("outside the time");
  }

  private static Instant day(int day) {
    return LocalDate.of(2024, 1, day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
