package org.varianteffect.annotation.app.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.varianteffect.annotation.app.command.CommandRun;
import org.varianteffect.annotation.migrations.RetiredNames;

class GuardCommandTest {
  @TempDir Path folder;

  private String retired;

  @BeforeEach
  void chooseARetiredTable() {
    retired = RetiredNames.load().tables().get(0);
  }

  @Test
  void printsEachViolationWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("report.sql"), "select 1;\nselect * from " + retired + ";\n");
    CommandRun run = CommandRun.of("guard", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("report.sql:2").contains(retired);
    assertThat(CommandRun.of("guard", "--json", folder.toString()).out()).startsWith("[");
  }

  @Test
  void hasNothingToSayOfWhatIsClean() throws IOException {
    Files.writeString(folder.resolve("report.sql"), "select vrs_digest from alleles;\n");
    CommandRun run = CommandRun.of("guard", folder.toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anEmptyPathAndAFileTooLargeAreWrongUsageSaidInOneLine() throws IOException {
    CommandRun empty = CommandRun.of("guard", "");
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("it is no path").doesNotContain("\tat ");

    Path dump = Files.write(folder.resolve("dump.sql"), new byte[(8 << 20) + 1]);
    CommandRun large = CommandRun.of("guard", dump.toString());
    assertThat(large.exitCode()).isEqualTo(2);
    assertThat(large.err()).contains("dump.sql: it is larger than 8 MB").doesNotContain("\tat ");
  }
}
