package org.varianteffect.annotation.serving.rest;

/** A value of a request as a message may repeat it: on one line, and not at any length. */
final class Shown {

  private static final int LONGEST = 80;

  private Shown() {}

  static String of(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return "'" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "'";
  }
}
