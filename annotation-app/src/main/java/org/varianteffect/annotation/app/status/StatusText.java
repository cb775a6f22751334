package org.varianteffect.annotation.app.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.app.report.Report;
import org.varianteffect.annotation.migrations.DatabaseState;
import org.varianteffect.annotation.migrations.OldTableReads;
import org.varianteffect.annotation.migrations.Phase;

/** Which phase a database is in, what is running, what is next, and what blocks it. */
public record StatusText(String database, DatabaseState state, Optional<NewestRun> run)
    implements Report {

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("database  " + database);
    lines.add("reached   " + state.reached().map(Phase::lowerCase).orElse("nothing yet"));
    run.ifPresent(newest -> addRun(lines, newest));
    lines.add("next      " + state.next().map(this::command).orElse("nothing"));
    state.blockedBy().forEach(reason -> lines.add("blocked   " + reason));
    addOldTables(lines);
    return lines;
  }

  private void addOldTables(List<String> lines) {
    TextTable table = TextTable.plain();
    state
        .oldTableReads()
        .forEach(
            reads ->
                table.row(
                    reads.table(),
                    reads
                        .readAt()
                        .map(at -> "last read by others " + at)
                        .orElse("not read by others since " + reads.watchedSince())));
    lines.addAll(table.lines("old       "));
  }

  private String command(Phase next) {
    if (next == Phase.BACKFILL && run.filter(NewestRun::driven).isPresent()) {
      return "wait for the backfill that is running, or lend it workers: annotations backfill --join";
    }
    boolean unended = next == Phase.BACKFILL && run.filter(NewestRun::isResumable).isPresent();
    return "annotations " + next.lowerCase() + (unended ? " --resume" : "");
  }

  private static void addRun(List<String> lines, NewestRun run) {
    lines.add(
        "backfill  run %s, %s, started %s".formatted(run.id(), condition(run), run.startedAt()));
    if (run.finishedAt().isEmpty()) {
      TextTable table = TextTable.plain();
      run.stages()
          .forEach(
              stage ->
                  table.row(stage.stage(), stage.done(), "of", stage.total(), pace(run, stage)));
      lines.addAll(table.lines("          "));
    }
    if (run.driven()) {
      lines.add("          " + workers(run));
    }
  }

  private static String pace(NewestRun run, StageProgress stage) {
    if (stage.isDone()) {
      return "";
    }
    String perCent = String.format(Locale.ROOT, "(%.0f %%)", stage.perCent());
    return stage
        .left()
        .filter(left -> run.driven())
        .map(
            left ->
                "%s, %s, about %s left"
                    .formatted(
                        perCent, Quantities.rate(stage.perSecond()), Quantities.duration(left)))
        .orElse(perCent);
  }

  private static String workers(NewestRun run) {
    if (run.workers() == 0) {
      return "planning a stage, or at the check";
    }
    String sessions = Quantities.counted(run.workers(), "worker");
    return run.paused() == 0
        ? sessions
        : sessions + ", " + run.paused() + " of them paused by --pause-when";
  }

  private static String condition(NewestRun run) {
    if (run.driven()) {
      return "running now";
    }
    return run.status().equals("running") ? "killed; go on with --resume" : run.status();
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("database", database)
        .with("reached", state.reached().map(Phase::lowerCase))
        .with("next", state.next().map(Phase::lowerCase))
        .with("blockedBy", state.blockedBy())
        .with(
            "clinvarShape",
            state.clinvarShape().map(shape -> shape.name().toLowerCase(Locale.ROOT)))
        .with("oldTables", state.oldTableReads().stream().map(StatusText::json).toList())
        .with("run", run.map(StatusText::json));
  }

  private static JsonDocument json(OldTableReads reads) {
    return new JsonDocument()
        .with("table", reads.table())
        .with("watchedSince", reads.watchedSince())
        .with("readByOthersAt", reads.readAt());
  }

  private static JsonDocument json(NewestRun run) {
    return new JsonDocument()
        .with("id", run.id())
        .with("status", run.status())
        .with("running", run.driven())
        .with("startedAt", run.startedAt())
        .with("finishedAt", run.finishedAt())
        .with("workers", run.workers())
        .with("paused", run.paused())
        .with("stages", run.stages().stream().map(StatusText::json).toList());
  }

  private static JsonDocument json(StageProgress stage) {
    return new JsonDocument()
        .with("stage", stage.stage())
        .with("done", stage.done())
        .with("total", stage.total())
        .with("perSecond", stage.perSecond() > 0 ? Math.round(stage.perSecond()) : null)
        .with("secondsLeft", stage.isDone() ? null : stage.left());
  }
}
