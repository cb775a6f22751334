package org.varianteffect.annotation.app.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.serving.report.PipelineRun;
import org.varianteffect.annotation.serving.report.ScoreSetPipeline;

/** Which pipeline ran last on which score set. */
public record PipelinesText(List<ScoreSetPipeline> scoreSets) implements Listing {
  private static final String CSV_COLUMNS =
      "score_set_id,score_set_urn,private,processing_state,mapping_state,variants,pipeline_id,pipeline_name,"
          + "pipeline_status,created_at,started_at,finished_at,needs_rerun";

  @Override
  public List<String> lines() {
    TextTable table =
        TextTable.withHeading(
            "score set",
            "private",
            "processing",
            "mapping",
            "variants",
            "last pipeline",
            "status",
            "started",
            "finished",
            "re-run");
    scoreSets.forEach(line -> addRow(table, line));
    List<String> lines = new ArrayList<>(table.isEmpty() ? List.of() : table.lines(""));
    lines.add(summary());
    return lines;
  }

  private static void addRow(TextTable table, ScoreSetPipeline line) {
    table.row(
        ScoreSetColumns.name(line.scoreSet()),
        line.scoreSet().isPrivate() ? "yes" : "no",
        line.processingState().orElse(""),
        line.mappingState().orElse(""),
        line.variants(),
        line.last().map(PipelineRun::name).orElse("none"),
        line.last().map(PipelineRun::status).orElse(""),
        seconds(line.last().flatMap(PipelineRun::startedAt)),
        seconds(line.last().flatMap(PipelineRun::finishedAt)),
        line.needsRerun() ? "needed" : "");
  }

  private static String seconds(Optional<Instant> instant) {
    return instant.map(i -> i.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }

  private String summary() {
    long needed = scoreSets.stream().filter(ScoreSetPipeline::needsRerun).count();
    return "score sets: %s; a re-run is needed of: %s"
        .formatted(Quantities.count(scoreSets.size()), Quantities.count(needed));
  }

  @Override
  public List<String> csv() {
    List<String> lines = new ArrayList<>(List.of(CSV_COLUMNS));
    scoreSets.forEach(line -> lines.add(csv(line)));
    return lines;
  }

  private static String csv(ScoreSetPipeline line) {
    return CsvText.line(
        line.scoreSet().id(),
        line.scoreSet().urn().orElse(null),
        line.scoreSet().isPrivate(),
        line.processingState().orElse(null),
        line.mappingState().orElse(null),
        line.variants(),
        ofLast(line, PipelineRun::id),
        ofLast(line, PipelineRun::name),
        ofLast(line, PipelineRun::status),
        ofLast(line, PipelineRun::createdAt),
        ofLast(line, run -> run.startedAt().orElse(null)),
        ofLast(line, run -> run.finishedAt().orElse(null)),
        line.needsRerun());
  }

  private static Object ofLast(ScoreSetPipeline line, Function<PipelineRun, Object> column) {
    return line.last().map(column).orElse(null);
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("scoreSets", scoreSets.stream().map(PipelinesText::json).toList());
  }

  private static JsonDocument json(ScoreSetPipeline line) {
    return ScoreSetColumns.json(line.scoreSet())
        .with("processingState", line.processingState())
        .with("mappingState", line.mappingState())
        .with("variants", line.variants())
        .with("lastPipeline", line.last().map(PipelinesText::json))
        .with("needsRerun", line.needsRerun());
  }

  private static JsonDocument json(PipelineRun run) {
    return new JsonDocument()
        .with("id", run.id())
        .with("name", run.name())
        .with("status", run.status())
        .with("createdAt", run.createdAt())
        .with("startedAt", run.startedAt())
        .with("finishedAt", run.finishedAt());
  }
}
