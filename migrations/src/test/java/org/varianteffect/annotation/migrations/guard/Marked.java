package org.varianteffect.annotation.migrations.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The references that a source marks by {@code // !} at the end of their line, or {@code // !-2}
 * two lines below.
 */
final class Marked {

  private static final Pattern MARK = Pattern.compile("(?://|--) !(-\\d+)?$");

  private Marked() {}

  static Set<Integer> in(Path source) {
    List<String> lines = lines(source);
    return in(lines, 0, lines.size());
  }

  /** Those of a nested class: from its first line to the one that closes it. */
  static Set<Integer> in(Path source, String nested) {
    List<String> lines = lines(source);
    Pattern declaration = Pattern.compile("  .*(class|interface|enum) " + nested + "\\b.*");
    int at = 0;
    while (!declaration.matcher(lines.get(at)).matches()) {
      at++;
    }
    int start = at;
    while (!lines.get(start - 1).isBlank()) {
      start--;
    }
    int end = at;
    while (!lines.get(end).matches("  }|  .*\\{}.*")) {
      end++;
    }
    return in(lines, start, end + 1);
  }

  private static Set<Integer> in(List<String> lines, int start, int end) {
    Set<Integer> marks = new TreeSet<>();
    for (int i = start; i < end; i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        marks.add(i + 1 + (mark.group(1) == null ? 0 : Integer.parseInt(mark.group(1))));
      }
    }
    return marks;
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
