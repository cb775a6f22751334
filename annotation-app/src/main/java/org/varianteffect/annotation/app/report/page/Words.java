package org.varianteffect.annotation.app.report.page;

import java.util.Locale;
import org.varianteffect.annotation.app.output.Quantities;

/** How the page puts things. */
final class Words {

  private static final int LONGEST = 300;

  private Words() {}

  /** A value from the database, as much of it as there is room for. */
  static String shortened(String value) {
    return value.length() <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2))
            + " … ("
            + Quantities.count(value.length())
            + " characters)";
  }

  /** With a capital at its beginning. */
  static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
