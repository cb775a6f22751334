package org.varianteffect.annotation.serving;

import java.util.Objects;

/**
 * A JSON document as the database holds it, with the scale of its numbers.
 *
 * @param text never JSON null
 */
public record Json(String text) {

  public Json {
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return text;
  }
}
