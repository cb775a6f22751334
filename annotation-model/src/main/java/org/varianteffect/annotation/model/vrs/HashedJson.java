package org.varianteffect.annotation.model.vrs;

/** Canonical JSON (RFC 8785) of what a type hashes. Callers give the members sorted by key. */
final class HashedJson {

  private HashedJson() {}

  /**
   * An object of alternating keys and values, the values serialized already.
   *
   * @param keysAndValues keys in ascending order
   */
  static String object(String... keysAndValues) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < keysAndValues.length; i += 2) {
      json.append(i == 0 ? "\"" : ",\"").append(keysAndValues[i]).append("\":");
      json.append(keysAndValues[i + 1]);
    }
    return json.append('}').toString();
  }

  static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        requirePair(text, i);
      }
      escape(json, c);
    }
    return json.append('"').toString();
  }

  private static void escape(StringBuilder json, char c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (c < 0x20) {
          json.append(String.format("\\u%04x", (int) c));
        } else {
          json.append(c);
        }
      }
    }
  }

  /** Half a character has no UTF-8 form, so it has no digest either. */
  private static void requirePair(String text, int i) {
    boolean paired =
        Character.isHighSurrogate(text.charAt(i))
            ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    if (!paired) {
      throw new UnidentifiableVrs("a string holds half a surrogate pair");
    }
  }
}
