package org.varianteffect.annotation.app.bench;

import java.util.ArrayList;
import java.util.List;
import org.varianteffect.annotation.app.bench.reader.ComparedReader;
import org.varianteffect.annotation.app.bench.reader.ReaderLatency;
import org.varianteffect.annotation.app.bench.reader.ReaderTimes;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.Quantities;
import org.varianteffect.annotation.app.output.TextTable;

/** What was measured of readers, for people and for programs. */
record ReaderText(ReaderTimes times) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  readers, old and new in turns, medians in milliseconds; the score set is %s with %s"
            .formatted(times.scoreSet(), Quantities.counted(times.scoreSetVariants(), "variant")));
    lines.addAll(compared().lines("  "));
    lines.add("  new readers, medians in milliseconds");
    lines.addAll(latencies().lines("  "));
    return lines;
  }

  private TextTable compared() {
    TextTable table =
        TextTable.withHeading("reader", "old ms", "new ms", "x old", "old rows", "new rows");
    times
        .compared()
        .forEach(
            reader ->
                table.row(
                    reader.name(),
                    Amounts.millisecondsText(reader.old()),
                    Amounts.millisecondsText(reader.now()),
                    Amounts.ratio(reader.ratio()),
                    reader.oldRows(),
                    reader.nowRows()));
    return table;
  }

  private TextTable latencies() {
    TextTable table = TextTable.withHeading("reader", "median ms", "slowest ms", "calls");
    times
        .latencies()
        .forEach(
            reader ->
                table.row(
                    reader.name(),
                    Amounts.millisecondsText(reader.median()),
                    Amounts.millisecondsText(reader.slowest()),
                    reader.calls()));
    return table;
  }

  static JsonDocument json(ReaderTimes times) {
    return new JsonDocument()
        .with("scoreSetUrn", times.scoreSet())
        .with("scoreSetVariants", times.scoreSetVariants())
        .with("compared", times.compared().stream().map(ReaderText::json).toList())
        .with("latencies", times.latencies().stream().map(ReaderText::json).toList());
  }

  private static JsonDocument json(ComparedReader reader) {
    return new JsonDocument()
        .with("name", reader.name())
        .with("oldMilliseconds", Amounts.milliseconds(reader.old()))
        .with("newMilliseconds", Amounts.milliseconds(reader.now()))
        .with("ratio", reader.ratio())
        .with("oldRows", reader.oldRows())
        .with("newRows", reader.nowRows());
  }

  private static JsonDocument json(ReaderLatency reader) {
    return new JsonDocument()
        .with("name", reader.name())
        .with("medianMilliseconds", Amounts.milliseconds(reader.median()))
        .with("slowestMilliseconds", Amounts.milliseconds(reader.slowest()))
        .with("calls", reader.calls());
  }
}
