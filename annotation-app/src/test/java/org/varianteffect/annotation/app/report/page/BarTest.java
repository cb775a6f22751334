package org.varianteffect.annotation.app.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.varianteffect.annotation.app.report.page.Bar.Part;
import org.varianteffect.annotation.app.report.page.Bar.Share;

class BarTest {

  @Property(tries = 200)
  void partsFillTheBoxAndWhatIsThereIsSeen(
      @ForAll @Size(min = 1, max = 6)
          List<@LongRange(min = 0, max = 10_000_000_000L) Long> counts) {
    List<Part> parts =
        Bar.of(counts.stream().map(count -> new Share("same", count)).toList()).parts();

    assertThat(parts).hasSize((int) counts.stream().filter(count -> count > 0).count());
    double end = 0;
    for (Part part : parts) {
      assertThat(Double.parseDouble(part.x())).isCloseTo(end, within(0.05));
      assertThat(Double.parseDouble(part.width())).isGreaterThan(0.7);
      end = Double.parseDouble(part.x()) + Double.parseDouble(part.width());
    }
    assertThat(end).isCloseTo(parts.isEmpty() ? 0 : 100, within(0.05));
  }

  @Test
  void aBarIsAsLongAsItsCountBesideTheLargest() {
    assertThat(Bar.of("same", 25, 100).parts()).containsExactly(new Part("same", "0.00", "25.00"));
    assertThat(Bar.of("same", 0, 0).parts().get(0).width()).isEqualTo("0.00");
  }
}
