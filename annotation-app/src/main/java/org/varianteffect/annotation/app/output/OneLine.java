package org.varianteffect.annotation.app.output;

/** Text of others, a server's for instance, as part of a message that has one line. */
public final class OneLine {
  private OneLine() {}

  /** The text with its lines one behind the other; NULL is {@code null}. */
  public static String of(String text) {
    return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
