package org.varianteffect.annotation.serving.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.serving.failure.InvalidParameter;

/**
 * A group of columns, e.g. {@code scores} or {@code clinvar.06_2024}.
 *
 * @param release {@code MM_YYYY} of ClinVar; absent for the other kinds
 */
public record CsvNamespace(Kind kind, Optional<String> release) {

  private static final Pattern CLINVAR = Pattern.compile("clinvar\\.((?:0[1-9]|1[0-2])_\\d{4})");
  private static final String RULE =
      "known are scores, counts, vep, gnomad, clingen, and clinvar.MM_YYYY like clinvar.06_2024";

  /** Where columns come from. */
  public enum Kind {
    SCORES,
    COUNTS,
    VEP,
    GNOMAD,
    CLINGEN,
    CLINVAR
  }

  /**
   * @throws InvalidParameter when there is no namespace of that name
   */
  public static CsvNamespace parse(String name) {
    if (name == null) {
      throw new InvalidParameter("namespaces", null, RULE);
    }
    Matcher clinvar = CLINVAR.matcher(name);
    if (clinvar.matches()) {
      return new CsvNamespace(Kind.CLINVAR, Optional.of(clinvar.group(1)));
    }
    return switch (name) {
      case "scores", "counts", "vep", "gnomad", "clingen" ->
          new CsvNamespace(Kind.valueOf(name.toUpperCase(Locale.ROOT)), Optional.empty());
      default -> throw new InvalidParameter("namespaces", name, RULE);
    };
  }

  /** As callers and headers spell it. */
  public String spelling() {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return release.map(month -> name + "." + month).orElse(name);
  }
}
