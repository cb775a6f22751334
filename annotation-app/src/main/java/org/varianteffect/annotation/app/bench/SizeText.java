package org.varianteffect.annotation.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;

/** What was measured in one database, for people. */
record SizeText(SizeResult size) {
  private static final List<String> LEGEND =
      List.of(
          "  x floor: in means of both floors; rows: by which the new tables grew; CPU: of all the server's processes, and of this one",
          "  heap MB: most in use at any time, garbage included; after GC MB: most in use right after a collection");

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(heading());
    lines.add("  prepared in " + prepared());
    lines.addAll(parts().lines("  "));
    lines.addAll(LEGEND);
    lines.add("  the floor, measured last, took %s times as long as first".formatted(drift()));
    lines.add("  rows added; floor and backfill may differ by two for each of " + explanations());
    lines.addAll(rows().lines("  "));
    lines.addAll(new ReaderText(size.readers()).lines());
    return lines;
  }

  private String heading() {
    return "%s, %s, %s"
        .formatted(
            Quantities.counted(size.variants(), "variant"),
            Quantities.counted(size.mappings(), "old mapping"),
            Quantities.counted(size.rows().anomalies(), "anomaly", "anomalies"));
  }

  private String prepared() {
    return String.join(
        ", ",
        size.prepared().entrySet().stream()
            .map(step -> step.getKey() + " " + Amounts.seconds(step.getValue()) + " s")
            .toList());
  }

  private String drift() {
    return Amounts.ratio(size.ratio(Part.FLOOR_AGAIN, Part.FLOOR));
  }

  private String explanations() {
    return String.join(
        ", ",
        size.rows().explanations().entrySet().stream()
            .map(reason -> Quantities.count(reason.getValue()) + " " + reason.getKey())
            .toList());
  }

  private TextTable parts() {
    TextTable table =
        TextTable.withHeading(
            "part",
            "seconds",
            "x floor",
            "rows",
            "rows/s",
            "WAL MB",
            "server CPU s",
            "client CPU s",
            "CPU x floor",
            "heap MB",
            "after GC MB");
    size.parts().forEach((part, measured) -> addPart(table, part, measured));
    return table;
  }

  private void addPart(TextTable table, Part part, Measured measured) {
    table.row(
        part.label(),
        Amounts.seconds(measured.cost().took()),
        Amounts.ratio(size.ratioToFloor(part)),
        measured.rows(),
        Amounts.rate(measured.rows(), measured.cost().took()),
        Amounts.megabytesText(measured.cost().walBytes()),
        Amounts.seconds(measured.cost().serverCpu()),
        Amounts.seconds(measured.cost().clientCpu()),
        Amounts.ratio(size.cpuRatioToFloor(part)),
        Amounts.megabytesText(measured.cost().heap().used()),
        Amounts.megabytesText(measured.cost().heap().afterCollection()));
    measured.steps().forEach(step -> addStep(table, step));
  }

  private static void addStep(TextTable table, Step step) {
    long rows = step.rows().orElse(0);
    table.row(
        "  " + step.name(),
        Amounts.seconds(step.took()),
        "",
        step.rows().isPresent() ? Quantities.count(rows) : "",
        Amounts.rate(rows, step.took()));
  }

  private TextTable rows() {
    TextTable table = TextTable.withHeading("table", "native", "floor", "backfill");
    size.rows()
        .tables()
        .forEach(
            (name, counts) -> table.row(name, counts.natives(), counts.floor(), counts.backfill()));
    return table;
  }
}
