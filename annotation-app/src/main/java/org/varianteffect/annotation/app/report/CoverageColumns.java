package org.varianteffect.annotation.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.serving.report.Coverage;

/** What a score set holds, number by number. */
final class CoverageColumns {
  private CoverageColumns() {}

  /** By the names that CSV files have; the same in every report. */
  static Map<String, Long> of(Coverage coverage) {
    Map<String, Long> columns = new LinkedHashMap<>();
    columns.put("variants", coverage.variants());
    columns.put("records", coverage.records());
    columns.put("alleles", coverage.alleles());
    columns.put("measured_alleles", coverage.measuredAlleles());
    columns.put("derived_links", coverage.derivedLinks());
    columns.put("clingen", coverage.clingen());
    columns.put("gnomad", coverage.gnomad());
    columns.put("clinvar", coverage.clinvar());
    columns.put("vep", coverage.vep());
    return columns;
  }

  static JsonDocument json(Coverage coverage) {
    return new JsonDocument()
        .with("variants", coverage.variants())
        .with("records", coverage.records())
        .with("alleles", coverage.alleles())
        .with("measuredAlleles", coverage.measuredAlleles())
        .with("derivedLinks", coverage.derivedLinks())
        .with("clingen", coverage.clingen())
        .with("gnomad", coverage.gnomad())
        .with("clinvar", coverage.clinvar())
        .with("vep", coverage.vep());
  }
}
