package org.varianteffect.annotation.migrations.guard.format;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * The fragments of statements that a mapper of MyBatis names ({@code <sql id>}), and the places
 * where it includes them ({@code <include refid>}). Those of other files are not known.
 */
final class Fragments {

  /** Fragments may include others, and by mistake themselves. */
  private static final int DEEPEST = 10;

  /** No statement is as long: a few fragments that include each other often could make one. */
  private static final int LONGEST = 200_000;

  private final String text;
  private final Map<String, Part> byId = new HashMap<>();
  private final NavigableMap<Integer, Include> includes = new TreeMap<>();

  /** From one offset to before another. */
  private record Part(int start, int end) {}

  /** Ends with its opening tag: what is included stands behind that. */
  private record Include(int end, String id) {}

  /**
   * @param content with its tags
   * @param text the same without them, blanks in their places
   */
  Fragments(String content, String text) {
    this.text = text;
    Matcher tag = MarkupFormat.TAG.matcher(content);
    Optional<String> open = Optional.empty();
    int start = 0;
    while (tag.find()) {
      boolean closing = !tag.group(1).isEmpty();
      if (tag.group(2).equals("include") && !closing) {
        int end = tag.end();
        attribute(tag, "refid").ifPresent(id -> includes.put(tag.start(), new Include(end, id)));
      } else if (tag.group(2).equals("sql") && closing) {
        Part part = new Part(start, tag.start());
        open.ifPresent(id -> byId.put(id, part));
      } else if (tag.group(2).equals("sql")) {
        open = attribute(tag, "id");
        start = tag.end();
      }
    }
  }

  private static Optional<String> attribute(Matcher tag, String name) {
    Matcher attribute = MarkupFormat.ATTRIBUTE.matcher(tag.group(3));
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return Optional.of(attribute.group(2) != null ? attribute.group(2) : attribute.group(3));
      }
    }
    return Optional.empty();
  }

  /** Whether the tag that begins here includes a fragment. */
  boolean isIncludedAt(int tag) {
    return includes.containsKey(tag);
  }

  /** A part of the text, with the fragments that it includes. */
  Spliced splice(int start, int end) {
    Spliced spliced = new Spliced(text);
    splice(new Part(start, end), DEEPEST, spliced);
    return spliced;
  }

  private void splice(Part part, int deeper, Spliced into) {
    int at = part.start();
    for (Include include : includes.subMap(part.start(), part.end()).values()) {
      into.append(at, include.end());
      at = include.end();
      if (deeper > 0 && into.length() < LONGEST) {
        fragment(include.id()).ifPresent(fragment -> splice(fragment, deeper - 1, into));
      }
    }
    into.append(at, part.end());
  }

  /** One that is named with the mapper's own namespace is of this file, too. */
  private Optional<Part> fragment(String id) {
    return Optional.ofNullable(
        byId.getOrDefault(id, byId.get(id.substring(id.lastIndexOf('.') + 1))));
  }
}
