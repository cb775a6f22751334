package org.varianteffect.annotation.app.report;

import java.util.List;
import java.util.Locale;
import org.varianteffect.annotation.app.output.JsonDocument;
import org.varianteffect.annotation.app.phase.PhaseChange;
import org.varianteffect.annotation.migrations.Freeze;
import org.varianteffect.annotation.migrations.Phase;

/** What a cutover did. */
public record CutoverText(PhaseChange change, Freeze freeze) implements Report {
  private static final List<String> VIEWS =
      List.of("published_variants_materialized_view", "v_variant_annotations");

  @Override
  public List<String> lines() {
    return List.of("cut over: serving reads the new tables");
  }

  @Override
  public JsonDocument json() {
    return PhaseDocument.of("cutover", true, change)
        .with("freeze", freeze.name().toLowerCase(Locale.ROOT))
        .with("replacedViews", change.reaches(Phase.CUTOVER) ? VIEWS : List.of());
  }
}
