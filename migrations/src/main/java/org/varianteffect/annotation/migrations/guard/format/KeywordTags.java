package org.varianteffect.annotation.migrations.guard.format;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Tags of MyBatis that stand for a keyword of the statement around them. */
final class KeywordTags {

  private static final Map<String, String> KEYWORDS = Map.of("set", "SET", "where", "WHERE");
  private static final String TRIM = "trim";
  private static final String PREFIX = "prefix";

  private KeywordTags() {}

  /**
   * Writes the keywords where the tags are; all else keeps its offset.
   *
   * @param content with its tags
   * @param text the same without them, blanks in their places
   */
  static String written(String content, String text) {
    StringBuilder written = new StringBuilder(text);
    Matcher tag = MarkupFormat.TAG.matcher(content);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        write(tag, written);
      }
    }
    return written.toString();
  }

  private static void write(Matcher tag, StringBuilder into) {
    Optional.ofNullable(KEYWORDS.get(tag.group(2)))
        .ifPresent(keyword -> write(keyword, tag.start(2), into));
    if (tag.group(2).equals(TRIM)) {
      Matcher attribute = MarkupFormat.ATTRIBUTE.matcher(tag.group(3));
      while (attribute.find()) {
        int value = attribute.group(2) != null ? 2 : 3;
        if (attribute.group(1).equals(PREFIX)) {
          write(attribute.group(value), tag.start(3) + attribute.start(value), into);
        }
      }
    }
  }

  private static void write(String keyword, int at, StringBuilder into) {
    into.replace(at, at + keyword.length(), keyword);
  }
}
