package org.varianteffect.annotation.backfill;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.varianteffect.annotation.backfill.check.ConservationCheck;
import org.varianteffect.annotation.backfill.failure.BackfillInterrupted;
import org.varianteffect.annotation.backfill.oldrepresentation.OldControls;
import org.varianteffect.annotation.backfill.options.BackfillOptions;
import org.varianteffect.annotation.backfill.progress.BackfillListener;
import org.varianteffect.annotation.backfill.progress.Stage;
import org.varianteffect.annotation.backfill.report.SummaryQueries;
import org.varianteffect.annotation.backfill.run.Run;
import org.varianteffect.annotation.backfill.run.StageRunner;
import org.varianteffect.annotation.backfill.run.StageWork;
import org.varianteffect.annotation.backfill.snapshot.SnapshotInterrupted;
import org.varianteffect.annotation.backfill.stage.EventsStage;
import org.varianteffect.annotation.backfill.stage.RecordsStage;
import org.varianteffect.annotation.backfill.stage.TargetShape;
import org.varianteffect.annotation.backfill.stage.TimelinesStage;
import org.varianteffect.annotation.backfill.stage.TranslationsStage;
import org.varianteffect.annotation.backfill.verification.ConservationReport;

/** The course of a run: the stages, the check, the summary; whether for real or on a copy. */
final class Course {
  private final Jdbi jdbi;
  private final BackfillOptions options;
  private final BackfillListener listener;
  private final AtomicBoolean stopping;
  private final Runnable lockRenewal;
  private final Map<Stage, Duration> took = new EnumMap<>(Stage.class);

  /**
   * @param lockRenewal takes the lock of this process again where its connection was lost
   */
  Course(
      Jdbi jdbi,
      BackfillOptions options,
      BackfillListener listener,
      AtomicBoolean stopping,
      Runnable lockRenewal) {
    this.jdbi = jdbi;
    this.options = options;
    this.listener = listener;
    this.stopping = stopping;
    this.lockRenewal = lockRenewal;
  }

  BackfillSummary carryOut(Run run) {
    try (StageRunner runner = new StageRunner(jdbi, options, listener, stopping, lockRenewal)) {
      for (StageWork work : stages(run)) {
        took.put(work.stage(), runner.run(run, work));
      }
    }
    return summarize(run, check(run));
  }

  private List<StageWork> stages(Run run) {
    return jdbi.withHandle(
        handle -> {
          TargetShape target = TargetShape.of(handle);
          OldControls controls = OldControls.of(handle);
          return List.of(
              new RecordsStage(target, controls, run.recheck()),
              new TimelinesStage(target, controls, run.recheck()),
              new TranslationsStage(target),
              new EventsStage());
        });
  }

  private ConservationReport check(Run run) {
    listener.stageStarted(Stage.CHECK, 0, 1);
    long started = System.nanoTime();
    ConservationReport report = conservation(run);
    Duration duration = Duration.ofNanos(System.nanoTime() - started);
    took.put(Stage.CHECK, duration);
    listener.progressed(Stage.CHECK, 1, 1);
    listener.stageFinished(Stage.CHECK, duration);
    return report;
  }

  private ConservationReport conservation(Run run) {
    try {
      return new ConservationCheck(run.scoreSetIds()).run(jdbi, options.workers(), stopping::get);
    } catch (SnapshotInterrupted e) {
      throw new BackfillInterrupted(run.id());
    }
  }

  private BackfillSummary summarize(Run run, ConservationReport report) {
    return jdbi.withHandle(
        handle -> {
          SummaryQueries queries = new SummaryQueries(handle);
          return new BackfillSummary(
              run.id(),
              Map.copyOf(took),
              queries.writtenPerTable(run.id()),
              queries.anomaliesPerKind(),
              queries.worstScoreSets(),
              queries.unusedTranslations(),
              report);
        });
  }
}
