package org.varianteffect.annotation.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.output.TextTable;
import org.varianteffect.annotation.backfill.oldrepresentation.generator.GeneratedCounts;

/** What was generated. */
public record GeneratedText(GeneratedCounts counts) implements Report {

  @Override
  public List<String> lines() {
    TextTable rows = TextTable.withHeading("table", "rows");
    counts.rows().forEach(rows::row);
    List<String> lines = new ArrayList<>(rows.lines("  "));
    TextTable blemishes = TextTable.withHeading("variants with", "");
    blemishes().forEach(blemishes::row);
    if (!blemishes.isEmpty()) {
      lines.addAll(blemishes.lines("  "));
    }
    return lines;
  }

  private Map<String, Long> blemishes() {
    Map<String, Long> named = new LinkedHashMap<>();
    counts
        .blemished()
        .forEach((kind, count) -> named.put(kind.name().toLowerCase(Locale.ROOT), count));
    return named;
  }

  @Override
  public JsonDocument json() {
    return new JsonDocument().with("rows", counts.rows()).with("blemishes", blemishes());
  }
}
