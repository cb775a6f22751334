package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.varianteffect.annotation.app.output.CsvText;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.model.validtime.ReadTime;
import org.varianteffect.annotation.serving.report.Coverage;
import org.varianteffect.annotation.serving.report.CoverageState;
import org.varianteffect.annotation.serving.report.ScoreSetCoverage;

/** How far all score sets have come. */
public record CoverageText(List<ScoreSetCoverage> scoreSets, ReadTime time) implements Listing {
  private static final String CSV_COLUMNS =
      "score_set_id,score_set_urn,private,state,"
          + String.join(",", CoverageColumns.of(new Coverage(0, 0, 0, 0, 0, 0, 0, 0, 0)).keySet());

  @Override
  public List<String> lines() {
    TextTable table =
        TextTable.withHeading(
            "score set",
            "state",
            "variants",
            "records",
            "alleles",
            "measured",
            "derived links",
            "ClinGen",
            "gnomAD",
            "ClinVar",
            "VEP");
    scoreSets.forEach(line -> table.row(cells(line)));
    List<String> lines = new ArrayList<>(table.isEmpty() ? List.of() : table.lines(""));
    lines.add(summary());
    return lines;
  }

  private static Object[] cells(ScoreSetCoverage line) {
    return Stream.concat(
            Stream.of(ScoreSetColumns.name(line.scoreSet()), line.coverage().state().word()),
            CoverageColumns.of(line.coverage()).values().stream())
        .toArray();
  }

  private String summary() {
    String states =
        states().entrySet().stream()
            .map(state -> state.getKey().word() + " " + Quantities.count(state.getValue()))
            .collect(Collectors.joining(", "));
    return "score sets, %s: %s".formatted(time, states.isEmpty() ? Quantities.count(0) : states);
  }

  private Map<CoverageState, Long> states() {
    return scoreSets.stream()
        .map(line -> line.coverage().state())
        .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
  }

  @Override
  public List<String> csv() {
    List<String> lines = new ArrayList<>(List.of(CSV_COLUMNS));
    scoreSets.forEach(line -> lines.add(csv(line)));
    return lines;
  }

  private static String csv(ScoreSetCoverage line) {
    return CsvText.line(
        Stream.concat(
                Stream.of(
                    line.scoreSet().id(),
                    line.scoreSet().urn().orElse(""),
                    line.scoreSet().isPrivate(),
                    line.coverage().state().word()),
                CoverageColumns.of(line.coverage()).values().stream())
            .toArray());
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument()
        .with("asOf", time.instant())
        .with("scoreSets", scoreSets.stream().map(CoverageText::json).toList());
  }

  private static JsonDocument json(ScoreSetCoverage line) {
    return ScoreSetColumns.json(line.scoreSet())
        .with("state", line.coverage().state().word())
        .with("coverage", CoverageColumns.json(line.coverage()));
  }
}
