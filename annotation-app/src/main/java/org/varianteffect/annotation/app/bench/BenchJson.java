package org.varianteffect.annotation.app.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.varianteffect.annotation.app.bench.meter.Cost;
import org.varianteffect.annotation.app.bench.meter.Surroundings;
import org.varianteffect.annotation.app.output.JsonDocument;

/** What was measured, for programs; {@code docs/bench.md} says what each field means. */
record BenchJson(BenchResult result) {

  JsonDocument document() {
    return new JsonDocument()
        .with("surroundings", surroundings(result.surroundings()))
        .with("sizes", result.sizes().stream().map(BenchJson::size).toList())
        .with("growth", result.growth().map(BenchJson::growth))
        .with("goals", Goal.of(result).stream().map(BenchJson::goal).toList());
  }

  private static JsonDocument surroundings(Surroundings on) {
    return new JsonDocument()
        .with("serverVersion", on.server())
        .with("settings", on.settings())
        .with("durable", on.isDurable())
        .with("checkpoints", on.checkpoints())
        .with("cores", on.cores())
        .with("javaVersion", on.java())
        .with("maxHeapBytes", on.maxHeapBytes());
  }

  private static JsonDocument size(SizeResult size) {
    JsonDocument prepared = new JsonDocument();
    size.prepared().forEach(prepared::with);
    JsonDocument parts = new JsonDocument();
    size.parts().forEach((part, measured) -> parts.with(part.jsonName(), part(size, part)));
    Map<String, JsonDocument> rows = new LinkedHashMap<>();
    size.rows().tables().forEach((table, counts) -> rows.put(table, counts(counts)));
    return new JsonDocument()
        .with("variants", size.variants())
        .with("mappings", size.mappings())
        .with("anomalies", size.rows().anomalies())
        .with("preparedSeconds", prepared)
        .with("parts", parts)
        .with("rowsPerTable", rows)
        .with("readers", ReaderText.json(size.readers()));
  }

  private static JsonDocument part(SizeResult size, Part part) {
    Measured measured = size.parts().get(part);
    Cost cost = measured.cost();
    return new JsonDocument()
        .with("seconds", cost.took())
        .with("ratioToFloor", size.ratioToFloor(part))
        .with("cpuRatioToFloor", boxed(size.cpuRatioToFloor(part)))
        .with("rows", measured.rows())
        .with("rowsPerSecond", Amounts.perSecond(measured.rows(), cost.took()))
        .with("walBytes", cost.walBytes())
        .with("serverCpuSeconds", cost.serverCpu())
        .with("clientCpuSeconds", cost.clientCpu())
        .with("heapPeakBytes", cost.heap().used())
        .with("heapAfterCollectionBytes", cost.heap().afterCollection())
        .with("steps", measured.steps().stream().map(BenchJson::step).toList());
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static JsonDocument step(Step step) {
    JsonDocument document =
        new JsonDocument().with("name", step.name()).with("seconds", step.took());
    step.rows()
        .ifPresent(
            rows ->
                document
                    .with("rows", rows)
                    .with("rowsPerSecond", Amounts.perSecond(rows, step.took())));
    return document;
  }

  private static JsonDocument counts(RowCounts counts) {
    return new JsonDocument()
        .with("native", counts.natives())
        .with("floor", counts.floor())
        .with("backfill", counts.backfill());
  }

  private static JsonDocument growth(Growth growth) {
    JsonDocument parts = new JsonDocument();
    for (Part part : Part.values()) {
      parts.with(
          part.jsonName(),
          new JsonDocument()
              .with("timePerMapping", growth.time(part))
              .with("walPerMapping", growth.wal(part))
              .with("heapPeak", growth.heap(part)));
    }
    return new JsonDocument()
        .with("fromVariants", growth.small().variants())
        .with("toVariants", growth.large().variants())
        .with("parts", parts);
  }

  private static JsonDocument goal(Goal goal) {
    return new JsonDocument()
        .with("name", goal.name())
        .with("variants", goal.variants())
        .with("measured", goal.measured())
        .with("limit", goal.limit())
        .with("reached", goal.isReached());
  }
}
