package org.varianteffect.annotation.app.command.phase;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.command.kind.ReportingCommand;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.environment.ExitCode;
import org.varianteffect.annotation.app.output.BackfillProgress;
import org.varianteffect.annotation.app.output.Progress;
import org.varianteffect.annotation.app.report.BackfillText;
import org.varianteffect.annotation.backfill.Backfill;
import org.varianteffect.annotation.backfill.BackfillSummary;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.options.PauseLimit;
import org.varianteffect.annotation.backfill.options.ProteinProxies;
import org.varianteffect.annotation.migrations.OwnReads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backfill}: every old fact becomes a new row or a recorded anomaly. */
@Command(
    name = "backfill",
    description = {
      "Fills the new tables from the old, in chunks that commit with their progress. Ctrl-C stops it between two chunks.",
      "A second run writes only what has changed since; undone by rollback --phase backfill."
    },
    footer = "%nExit code 1 when the check at the end finds an old fact unexplained.")
public final class BackfillCommand extends ReportingCommand {
  @Option(
      names = "--score-set",
      paramLabel = "URN",
      description = "Only this score set; may be repeated. Default: all.")
  private List<String> scoreSets = new ArrayList<>();

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many connections work at once, 1 to 64 (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--batch-size",
      paramLabel = "N|auto",
      defaultValue = "auto",
      converter = BatchSize.class,
      description =
          "Variants or alleles per transaction; auto, the default: as many as take about a second.")
  private int batchSize;

  @Option(
      names = "--max-rate",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Variants or alleles per second at most, by this process; 0, the default: no limit.")
  private int maxRate;

  @Option(
      names = "--pause-when",
      paramLabel = "LOAD=LIMIT",
      converter = LoadLimit.class,
      description = {
        "Pauses between two chunks while the server carries more than this; may be repeated:",
        "  replication-lag=30s  the slowest standby is further behind (ms, s or min),",
        "  active-sessions=50   more sessions than that are at work, those of a backfill apart."
      })
  private List<PauseLimit> pauseWhen = new ArrayList<>();

  @Option(
      names = "--protein-proxies",
      paramLabel = "keep|close",
      defaultValue = "keep",
      description =
          "What becomes of open gnomAD and ClinVar annotations on protein alleles: keep, the default, or close them now.")
  private ProteinProxies proteinProxies;

  @Option(
      names = "--dry-run",
      description =
          "Says what a run would write and which anomalies there would be, on a copy of the new tables that is dropped afterwards.")
  private boolean dryRun;

  @Option(names = "--resume", description = "Goes on with the run that was interrupted or killed.")
  private boolean resume;

  @Option(names = "--join", description = "Lends these workers to the run of another process.")
  private boolean join;

  @Option(
      names = "--recheck",
      description =
          "Goes over the variants and alleles too of which nothing has changed since an earlier run, and makes what somebody else has changed of the backfill's records anew.")
  private boolean recheck;

  /** The command, in this environment. */
  public BackfillCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    options();
  }

  @Override
  protected ExitCode report(Database database) throws Exception {
    BackfillOptions options = options();
    Backfill backfill =
        new Backfill(
            database.dataSource(),
            options,
            new BackfillProgress(Progress.of(environment())),
            environment().clock());
    BackfillSummary summary =
        OwnReads.during(database.dataSource(), () -> run(backfill), this::tell);
    publish(new BackfillText(summary, options, dryRun));
    return summary.conservation().isClean() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private BackfillOptions options() {
    BackfillOptions options =
        BackfillOptions.defaults()
            .withScoreSetUrns(scoreSets)
            .withWorkers(workers)
            .withBatchSize(batchSize)
            .withMaxRate(maxRate)
            .withPauseWhen(pauseWhen)
            .withProteinProxies(proteinProxies);
    options = resume ? options.resuming() : options;
    options = recheck ? options.rechecking() : options;
    return join ? options.joining() : options;
  }

  private BackfillSummary run(Backfill backfill) {
    return environment()
        .interruption()
        .whileStoppable(backfill::stop, dryRun ? backfill::dryRun : backfill::run);
  }
}
