package org.varianteffect.annotation.serving.query;

import java.util.Objects;
import java.util.Optional;
import org.varianteffect.annotation.serving.failure.InvalidParameter;

/** Tells text that a database can hold from what it cannot, before the database is asked. */
public final class PlainText {

  private static final String RULE = "it has to be text without the character NUL";

  private PlainText() {}

  /**
   * @param parameter what whoever gave it calls it
   * @param text null is none
   * @throws InvalidParameter when no row can hold it
   */
  public static String of(String parameter, String text) {
    if (text == null || text.indexOf('\0') >= 0) {
      throw new InvalidParameter(parameter, text, RULE);
    }
    return text;
  }

  /**
   * @param parameter what whoever gave it calls it
   * @param text never null; what is absent is fine
   * @throws InvalidParameter when no row can hold it
   */
  public static Optional<String> ofAny(String parameter, Optional<String> text) {
    Objects.requireNonNull(text, parameter);
    text.ifPresent(present -> of(parameter, present));
    return text;
  }
}
