package org.varianteffect.annotation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.varianteffect.annotation.app.environment.TestEnvironment;

/** Every error is one line that says what, why and what to do. */
class WrongUsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | there is no command 'nonsense'",
        "backfil | there is no command 'backfil', did you mean",
        "status --nonsense | Unknown option: '--nonsense'",
        "rollback | Missing required option: '--phase",
        "rollback --phase nonsense | Invalid value for option '--phase'",
        "backfill --batch-size 0 | neither auto nor a whole number above 0",
        "backfill --pause-when often | 'often' is no limit to pause at: write replication-lag=30s or active-sessions=50",
        "backfill --pause-when active-sessions=0 | the limit of active-sessions is 0: give one of 1 or more",
        "generate | Missing required option: '--variants",
        "generate --variants 0 | cannot generate 0 variants: ask for 1 to 20000000",
        "backfill --workers 0 | the number of workers is 0: give one from 1 to 64",
        "backfill --json /no/such/folder/file | cannot be written",
        "verify --workers 0 | it takes at least one connection to verify",
        "verify --accept a=b | is not of the form KIND or KIND=MAX",
        "verify --accept nonsense | there is no anomaly kind NONSENSE",
        "verify --report /no/such/folder/file | cannot be written",
        "cutover --json /no/such/folder/file | cannot be written",
        "contract --json /no/such/folder/file | cannot be written",
        "rollback --phase cutover --json /no/such/folder/file | cannot be written",
        "purge --confirm me --json /no/such/folder/file | cannot be written",
        "contract --quiet-days -1 | --quiet-days -1 is negative: give a number of days",
        "serve --port 70000 | --port is 70000: give a number from 0 to 65535",
        "demo --variants 0 --exit | --variants is 0: give a number above 0",
        "demo --port 70000 | --port is 70000: give a number from 0 to 65535",
        "bench --variants 0 | --variants 0, and 4 times as many, cannot be measured",
        "bench --variants 20000001 --no-growth | ask for 1 to 20000000",
        "bench --variants 6000000 | give another number, or --no-growth",
        "bench --variants 1000000000 | give another number, or --no-growth",
        "bench --growth 0 | --growth is 0",
        "bench --variants 50 --json /no/such/folder/file | cannot be written",
        "bench --variants 50 --json / | cannot be written",
        "status | no database is named",
        "status --url http://example.org | write it as jdbc:postgresql://HOST:5432/DATABASE",
        "guard /no/such/path | /no/such/path",
        "pipelines | no command is named",
        "pipelines nonsense | there is no command 'nonsense'",
        "pipelines list --limit -1 | --limit is -1: give a number above 0",
        "pipelines list --limit 0 | --limit is 0: give a number above 0",
        "pipelines list --limit many | Invalid value for option '--limit'",
        "pipelines list --needs-rerun-since yesterday | 'yesterday' is no instant: write it as 2024-05-03T12:00:00Z, or as a day",
        "pipelines list --needs-rerun-since 2024-02-30 | '2024-02-30' is no instant",
        "pipelines list --needs-rerun-since 2024-05-03T12:00:00 | is no instant",
        "pipelines list --needs-rerun-since +400000-01-01T00:00:00Z | lies outside the time that a database holds",
        "coverage --as-of 2024-13-01 | '2024-13-01' is no instant",
        "coverage --as-of 9000-01-01 | --as-of 9000-01-01T00:00:00Z lies in the future",
        "score-set show urn:mavedb:00000001-a-1 --as-of 9000-01-01 | lies in the future",
        "coverage --json --format csv | --json and --format name two forms: give one of them",
        "coverage --format xml | Invalid value for option '--format'",
        "score-set | no command is named",
        "score-set show | Missing required parameter: 'URN'",
        "audit --json --format table | --json and --format name two forms",
        "identify --json --format table | --json and --format name two forms",
      })
  void endsWithTwoAndOneLine(String arguments, String message) {
    CommandRun run = CommandRun.of(arguments.split(" "));
    assertThat(run.err()).startsWith("error: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void helpGoesToStandardOutputAndNamesEveryCommand() {
    CommandRun run = CommandRun.of("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("demo", "generate", "status", "expand", "backfill", "verify", "anomalies")
        .contains("cutover", "contract", "rollback", "purge", "identify", "audit", "guard", "bench")
        .contains("coverage", "score-set", "pipelines")
        .contains("130", "interrupted");
  }

  @Test
  void helpSaysOfEachCommandInAWholeSentenceWhatItDoes() {
    String help = CommandRun.of("--help").out() + CommandRun.of("pipelines", "--help").out();
    assertThat(help).contains("\n  verify ").contains("\n  list ");
    assertThat(help.replaceAll("\\R {4,}", " ").lines().filter(line -> line.matches("  [a-z].*")))
        .hasSizeGreaterThan(19)
        .allMatch(command -> command.endsWith("."));
  }

  @Test
  void aResultThatCouldNotBePrintedToItsEndIsNoSuccess() {
    TestEnvironment captured = new TestEnvironment();
    int exitCode = new CommandLines(captured.environmentWithFullDisk()).run("--help");
    assertThat(exitCode).isEqualTo(2);
    assertThat(captured.err()).startsWith("error: standard output could not be written");
  }

  @Test
  void aStackTraceIsShownOnlyWhenAskedFor() {
    assertThat(CommandRun.of("status", "--debug").err())
        .contains("error: no database is named")
        .contains("\tat org.varianteffect");
  }
}
