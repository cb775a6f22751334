package org.varianteffect.annotation.app.output;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text of others as part of a line: what would end the line, jump a column or not be seen is
 * written as its number.
 */
public final class WrittenOut {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private WrittenOut() {}

  /** The text with a number in place of each sign that cannot be seen. */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll(WrittenOut::number);
  }

  /** What to replace the sign with that was found: <code>&#92;u000A</code> for a line feed. */
  public static String number(MatchResult sign) {
    return "\\\\u%04X".formatted(sign.group().codePointAt(0));
  }
}
