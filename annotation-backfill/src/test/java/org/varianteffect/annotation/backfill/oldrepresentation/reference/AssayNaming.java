package org.varianteffect.annotation.backfill.oldrepresentation.reference;

import static org.varianteffect.annotation.backfill.oldrepresentation.reference.OldText.nullIfEmpty;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.varianteffect.annotation.model.vrs.VrsDocument;

/** R5 and R6: at which level a mapping measured, and what it is called there. */
final class AssayNaming {

  private static final List<String> LEVELS = List.of("genomic", "cdna", "protein");

  private AssayNaming() {}

  /** The level, or null when nothing tells it. */
  static String level(OldMapping mapping) {
    String aligned = nullIfEmpty(mapping.names().alignmentLevel());
    if (aligned != null) {
      return LEVELS.contains(aligned) ? aligned : null;
    }
    return LEVELS.stream()
        .filter(level -> column(mapping, level) != null)
        .findFirst()
        .orElseGet(() -> levelOfType(typeLetter(expression(mapping.documents().postMapped()))));
  }

  static String hgvs(OldMapping mapping) {
    return Stream.of(
            nullIfEmpty(mapping.names().hgvsAssayLevel()),
            column(mapping, level(mapping)),
            expression(mapping.documents().postMapped()))
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  /** The HGVS column of a level. */
  static String column(OldMapping mapping, String level) {
    return nullIfEmpty(
        switch (level) {
          case "genomic" -> mapping.names().hgvsG();
          case "cdna" -> mapping.names().hgvsC();
          case "protein" -> mapping.names().hgvsP();
          default -> throw new IllegalArgumentException("no level: " + level);
        });
  }

  /** The first expression of an allele, or of the only member of a block. */
  static String expression(JsonNode stored) {
    if (stored == null) {
      return null;
    }
    return VrsDocument.firstExpression(stored.toString()).orElse(null);
  }

  private static String typeLetter(String expression) {
    if (expression == null || !expression.contains(":")) {
      return "";
    }
    String description = expression.substring(expression.indexOf(':') + 1);
    int dot = description.indexOf('.');
    return dot < 0 ? "" : description.substring(0, dot);
  }

  private static String levelOfType(String letter) {
    return switch (letter) {
      case "g", "m" -> "genomic";
      case "c", "n" -> "cdna";
      case "p" -> "protein";
      default -> null;
    };
  }
}
