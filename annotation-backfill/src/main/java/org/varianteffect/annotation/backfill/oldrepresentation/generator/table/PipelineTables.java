package org.varianteffect.annotation.backfill.oldrepresentation.generator.table;

import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Dice;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.chance.Topic;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSet;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.plan.ScoreSetPlan;

/** The pipelines that ran on score sets, and their jobs: two pipelines each, none on a few. */
public final class PipelineTables {
  private static final String[] JOBS = {
    "variant_creation", "variant_mapping", "clingen_registration", "annotation"
  };
  private static final int PIPELINES = 2;
  private static final double NEVER = 0.04;

  private final ScoreSetPlan plan;
  private final Dice dice;

  public PipelineTables(ScoreSetPlan plan, Dice dice) {
    this.plan = plan;
    this.dice = dice;
  }

  public Table pipelines() {
    return new Table(
        "pipelines",
        "id, name, status, created_at, started_at, finished_at",
        row -> forEachPipeline((set, number) -> pipeline(row, set, number)));
  }

  public Table jobRuns() {
    return new Table(
        "job_runs",
        "id, job_type, status, pipeline_id, job_params, created_at, started_at, finished_at",
        row -> forEachPipeline((set, number) -> jobs(row, set, number)));
  }

  /** The job that annotated a score set last; NULL for sets that no pipeline ever ran on. */
  public Integer lastJob(ScoreSet set) {
    return hasPipelines(set) ? Integer.valueOf(pipelineId(set, PIPELINES - 1) * JOBS.length) : null;
  }

  private void pipeline(CopyRow row, ScoreSet set, int number) {
    int day = day(set, number);
    int second = second(set, number);
    row.add(pipelineId(set, number))
        .add("map_and_annotate_score_set")
        .add(failed(set) ? "failed" : "succeeded")
        .instant(day, second)
        .instant(day, second + 4)
        .instant(day, second + 900)
        .end();
  }

  private void jobs(CopyRow row, ScoreSet set, int number) {
    int second = second(set, number);
    for (int job = 0; job < JOBS.length; job++) {
      boolean wasRun = !failed(set) || job < 2;
      row.add((pipelineId(set, number) - 1) * JOBS.length + job + 1)
          .add(JOBS[job])
          .add(!failed(set) || job == 0 ? "succeeded" : wasRun ? "failed" : "cancelled")
          .add(pipelineId(set, number))
          .add("{\"score_set_id\": " + set.id() + ", \"correlation_id\": \"run-" + number + "\"}")
          .instant(day(set, number), second + 4);
      if (wasRun) {
        row.instant(day(set, number), second + 10 + 200 * job)
            .instant(day(set, number), second + 200 + 200 * job);
      } else {
        row.addNull().addNull();
      }
      row.end();
    }
  }

  private void forEachPipeline(PipelineConsumer consumer) {
    for (ScoreSet set : plan.scoreSets()) {
      for (int number = 0; hasPipelines(set) && number < PIPELINES; number++) {
        consumer.accept(set, number);
      }
    }
  }

  private boolean hasPipelines(ScoreSet set) {
    return !dice.chance(NEVER, Topic.SET_STATE, Dice.both(set.id(), 1));
  }

  private boolean failed(ScoreSet set) {
    return !set.isMapped() && !set.nativeOnly();
  }

  private static int pipelineId(ScoreSet set, int number) {
    return (set.id() - 1) * PIPELINES + number + 1;
  }

  private static int day(ScoreSet set, int number) {
    if (!set.isMapped()) {
      return set.created() + 1 + number;
    }
    return number == 0 ? set.runs()[0] : set.lastRun() + 1;
  }

  private int second(ScoreSet set, int number) {
    return dice.below(80_000, Topic.TIME_OF_DAY, Dice.both(set.id(), number));
  }

  private interface PipelineConsumer {
    void accept(ScoreSet set, int number);
  }
}
