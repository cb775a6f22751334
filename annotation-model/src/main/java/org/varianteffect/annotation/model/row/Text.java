package org.varianteffect.annotation.model.row;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that constructors accept. */
public final class Text {

  private Text() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException when it is blank, longer than its column, or has what
   *     PostgreSQL cannot hold
   */
  public static String required(String text, String name, int maximum) {
    Objects.requireNonNull(text, name);
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          name + " is blank: give a value, or null where it may lack");
    }
    if (text.length() > maximum) {
      throw new IllegalArgumentException(
          name + " has " + text.length() + " characters, its column holds " + maximum);
    }
    return storable(text, name);
  }

  /** As {@link #required}, but null and empty text both mean that there is none. */
  public static String optional(String text, String name, int maximum) {
    return text == null || text.isEmpty() ? null : required(text, name, maximum);
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException when it has a NUL character or half of a surrogate pair:
   *     PostgreSQL holds neither, in {@code text} as in {@code jsonb}
   */
  static String storable(String text, String name) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          name + " has a NUL character, which PostgreSQL cannot hold");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          name + " has half of a surrogate pair, which is no character: PostgreSQL cannot hold it");
    }
    return text;
  }
}
