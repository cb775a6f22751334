package org.varianteffect.annotation.migrations.guard.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces parts of a text by blanks, so that all else keeps its offset and its line. */
final class Blanks {

  private Blanks() {}

  static String of(String text, Pattern part) {
    Matcher matcher = part.matcher(text);
    StringBuilder blanked = new StringBuilder(text);
    while (matcher.find()) {
      blank(blanked, matcher.start(), matcher.end());
    }
    return blanked.toString();
  }

  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
