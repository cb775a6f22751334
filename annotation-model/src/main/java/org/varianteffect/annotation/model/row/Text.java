package org.varianteffect.annotation.model.row;

import java.util.Objects;

/** The texts that constructors accept. */
public final class Text {

  private Text() {}

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException when it is blank or longer than its column
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
    return text;
  }

  /** As {@link #required}, but null and empty text both mean that there is none. */
  public static String optional(String text, String name, int maximum) {
    return text == null || text.isEmpty() ? null : required(text, name, maximum);
  }
}
