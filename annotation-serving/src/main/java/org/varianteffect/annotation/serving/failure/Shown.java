package org.varianteffect.annotation.serving.failure;

/** Text of a caller as a message may show it: on one line, and not for pages. */
final class Shown {

  private static final int LONGEST = 100;

  private Shown() {}

  static String of(String text) {
    String line = String.valueOf(text).replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
