package org.varianteffect.annotation.app.command.report;

import static org.varianteffect.annotation.app.environment.CommandFailure.wrongUsage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.varianteffect.annotation.app.command.kind.ListingCommand;
import org.varianteffect.annotation.app.command.options.InstantText;
import org.varianteffect.annotation.app.connection.Database;
import org.varianteffect.annotation.app.environment.Environment;
import org.varianteffect.annotation.app.report.Listing;
import org.varianteffect.annotation.app.report.PipelinesText;
import org.varianteffect.annotation.serving.report.PipelineFilter;
import org.varianteffect.annotation.serving.report.PipelineReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pipelines list}: what ran last on which score set? */
@Command(
    name = "list",
    description = {
      "Lists score sets with the last pipeline that ran on each, and says which need a re-run.",
      "Those on which none ever ran come first, then those whose last one finished the longest ago."
    })
public final class PipelinesListCommand extends ListingCommand {
  @Option(
      names = "--needs-rerun-since",
      paramLabel = "T",
      converter = InstantText.class,
      description = {
        "A pipeline that finished before this instant has to run again, as in 2024-05-03T12:00:00Z or 2024-05-03.",
        "Default: only a score set on which none ever ran needs one."
      })
  private Optional<Instant> needsRerunSince = Optional.empty();

  @Option(names = "--needs-rerun-only", description = "Only score sets that need a re-run.")
  private boolean needsRerunOnly;

  @Option(names = "--include-private", description = "Private score sets too.")
  private boolean includePrivate;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: all.")
  private Optional<Integer> limit = Optional.empty();

  /** The command, in this environment. */
  public PipelinesListCommand(Environment environment) {
    super(environment);
  }

  @Override
  protected void check() {
    super.check();
    if (limit.orElse(1) < 1) {
      throw wrongUsage("--limit is %s: give a number above 0".formatted(limit.get()));
    }
  }

  @Override
  protected Listing read(Database database) {
    PipelineFilter filter =
        new PipelineFilter(
            needsRerunSince,
            needsRerunOnly,
            includePrivate,
            limit.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    return new PipelinesText(new PipelineReport(database.dataSource()).scoreSets(filter));
  }
}
