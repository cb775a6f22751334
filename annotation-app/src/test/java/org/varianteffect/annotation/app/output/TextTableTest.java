package org.varianteffect.annotation.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsTextToTheLeftAndNumbersToTheRight() {
    TextTable table = TextTable.withHeading("table", "rows").row("alleles", 12_345L).row("x", 7);
    assertThat(table.lines("  "))
        .containsExactly("  table      rows", "  alleles  12,345", "  x             7");
  }

  @Test
  void quotesCsvFieldsOnlyWhereNeeded() {
    assertThat(CsvText.line("a", null, 3, "b,c", "say \"hi\""))
        .isEqualTo("a,,3,\"b,c\",\"say \"\"hi\"\"\"");
  }

  @Test
  void saysDurationsAsPeopleDo() {
    assertThat(Quantities.duration(Duration.ofMillis(430))).isEqualTo("0.4 s");
    assertThat(Quantities.duration(Duration.ofSeconds(125))).isEqualTo("2 min 05 s");
    assertThat(Quantities.duration(Duration.ofMinutes(192))).isEqualTo("3 h 12 min");
  }

  @Test
  void aRowIsOneLineWhateverItsTextHolds() {
    assertThat(TextTable.plain().row("a\nb\u2028c", "d").lines(""))
        .containsExactly("a\\u000Ab\\u2028c  d");
  }
}
