package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.report.Coverage;
import org.varianteffect.annotation.serving.report.OutcomeCount;
import org.varianteffect.annotation.serving.report.ScoreSetAnnotations;

/** How far one score set has come. */
public record ScoreSetText(ScoreSetAnnotations found, ReadTime time) implements Listing {
  private static final String CSV_COLUMNS = "section,name,outcome,variants,alleles,count";

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>(summary().lines(""));
    found.coverage().ifPresent(coverage -> lines.addAll(coverageTable(coverage).lines("  ")));
    lines.add("attempts to annotate, now");
    lines.addAll(attemptTable().lines("  "));
    if (isExpanded()) {
      lines.add("newest events, " + time);
      lines.addAll(eventTable().lines("  "));
    } else {
      lines.add(
          "not expanded: there are no events and there is no coverage before annotations expand; missing: "
              + String.join(", ", found.missingTables()));
    }
    return lines;
  }

  private TextTable summary() {
    TextTable table = TextTable.plain();
    table.row("score set", ScoreSetColumns.name(found.scoreSet()));
    found.scoreSet().title().ifPresent(title -> table.row("title", title));
    table.row("private", found.scoreSet().isPrivate() ? "yes" : "no");
    found
        .coverage()
        .ifPresent(coverage -> table.row("state", coverage.state().word() + ", " + time));
    return table;
  }

  private static TextTable coverageTable(Coverage coverage) {
    TextTable table = TextTable.plain();
    CoverageColumns.of(coverage).forEach((name, count) -> table.row(name.replace('_', ' '), count));
    return table;
  }

  private TextTable attemptTable() {
    TextTable table = TextTable.withHeading("type", "status", "variants");
    found
        .attempts()
        .forEach(count -> table.row(count.annotationType(), count.outcome(), count.variants()));
    return table;
  }

  private TextTable eventTable() {
    TextTable table = TextTable.withHeading("type", "disposition", "variants", "alleles");
    found
        .events()
        .forEach(
            count ->
                table.row(
                    count.annotationType(),
                    count.outcome(),
                    count.variants(),
                    boxed(count.alleles())));
    return table;
  }

  private static Long boxed(OptionalLong count) {
    return count.isPresent() ? Long.valueOf(count.getAsLong()) : null;
  }

  @Override
  public List<String> csv() {
    List<String> lines = new ArrayList<>(List.of(CSV_COLUMNS));
    found
        .coverage()
        .ifPresent(
            coverage ->
                CoverageColumns.of(coverage)
                    .forEach(
                        (name, count) ->
                            lines.add(CsvText.line("coverage", name, null, null, null, count))));
    found.attempts().forEach(count -> lines.add(csv("attempt", count)));
    found.events().forEach(count -> lines.add(csv("event", count)));
    found
        .missingTables()
        .forEach(table -> lines.add(CsvText.line("missing", table, null, null, null, null)));
    return lines;
  }

  private static String csv(String section, OutcomeCount count) {
    return CsvText.line(
        section,
        count.annotationType(),
        count.outcome(),
        count.variants(),
        boxed(count.alleles()),
        null);
  }

  @Override
  public JsonDocument json() {
    return ScoreSetColumns.json(found.scoreSet())
        .with("asOf", time.instant())
        .with("state", found.coverage().map(coverage -> coverage.state().word()))
        .with("coverage", found.coverage().map(CoverageColumns::json))
        .with("attempts", found.attempts().stream().map(count -> json("status", count)).toList())
        .with("events", isExpanded() ? events() : null)
        .with("missingTables", isExpanded() ? null : found.missingTables());
  }

  private List<JsonDocument> events() {
    return found.events().stream().map(count -> json("disposition", count)).toList();
  }

  private boolean isExpanded() {
    return found.missingTables().isEmpty();
  }

  private static JsonDocument json(String outcome, OutcomeCount count) {
    return new JsonDocument()
        .with("annotationType", count.annotationType())
        .with(outcome, count.outcome())
        .with("variants", count.variants())
        .with("alleles", boxed(count.alleles()));
  }
}
