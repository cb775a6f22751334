package org.varianteffect.annotation.migrations.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.varianteffect.annotation.migrations.guard.name.Retired;

/**
 * Lines that a class file does not tell: those of annotations and of fields' values. They are
 * looked up in the source, where the classes are in a build folder of Maven or Gradle that lies
 * beside it.
 */
final class SourceLines {

  private static final Pattern MAVEN = Pattern.compile("(.*[/\\\\])?target[/\\\\](test-)?classes");
  private static final Pattern GRADLE =
      Pattern.compile("(.*[/\\\\])?build[/\\\\]classes[/\\\\](\\w+)[/\\\\](\\w+)");

  /** The end of a declaration or of its head, with a comment behind it or not. */
  private static final Pattern ENDS = Pattern.compile("([;}]|\\) ?\\{|\\w \\{)\\s*(//.*)?$");

  private final Map<Path, List<String>> sources = new ConcurrentHashMap<>();

  /** The place with its line, when the source tells it. */
  Place complete(Place place, Retired retired, String spelling) {
    if (place.line() > 0 || place.isResource()) {
      return place;
    }
    return source(place)
        .map(
            file ->
                place.atLine(
                    line(
                        sources.computeIfAbsent(file, SourceLines::read),
                        place,
                        retired,
                        spelling)))
        .orElse(place);
  }

  private static Optional<Path> source(Place place) {
    int dot = place.subject().lastIndexOf('.');
    String folder = dot < 0 ? "" : place.subject().substring(0, dot).replace('.', '/');
    return folders(place.root())
        .map(sources -> Path.of(sources).resolve(folder).resolve(place.file()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Stream<String> folders(String root) {
    Matcher maven = MAVEN.matcher(root);
    Matcher gradle = GRADLE.matcher(root);
    if (maven.matches()) {
      String set = "src/" + (maven.group(2) == null ? "main" : "test");
      return Stream.of("java", "kotlin").map(language -> before(maven) + set + "/" + language);
    }
    return gradle.matches()
        ? Stream.of(before(gradle) + "src/" + gradle.group(3) + "/" + gradle.group(2))
        : Stream.empty();
  }

  private static String before(Matcher matcher) {
    return matcher.group(1) == null ? "" : matcher.group(1);
  }

  private static List<String> read(Path source) {
    try {
      return new String(Files.readAllBytes(source), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(source + " cannot be read", e);
    }
  }

  /**
   * The line of the member's declaration, annotations included, that names it; else the one of its
   * name.
   */
  private static int line(List<String> source, Place place, Retired retired, String spelling) {
    String subject = place.subject();
    String type =
        subject.substring(Math.max(subject.lastIndexOf('.'), subject.lastIndexOf('$')) + 1);
    int typeAt = first(source, 0, "(class|interface|enum|record) " + Pattern.quote(type));
    boolean ofType = place.member().isEmpty() || place.member().startsWith("<");
    int at = ofType ? typeAt : first(source, typeAt + 1, Pattern.quote(place.member()));
    if (at < 0) {
      return typeAt + 1;
    }
    int start = start(source, at);
    List<String> declaration = source.subList(start, end(source, at) + 1);
    int exact = indexOf(declaration, line -> line.contains(spelling));
    int found = exact >= 0 ? exact : indexOf(declaration, retired::isSpelledIn);
    return found >= 0 ? start + found + 1 : at + 1;
  }

  private static int indexOf(List<String> lines, Predicate<String> wanted) {
    return IntStream.range(0, lines.size())
        .filter(i -> wanted.test(lines.get(i)))
        .findFirst()
        .orElse(-1);
  }

  private static int first(List<String> source, int from, String word) {
    Pattern pattern = Pattern.compile("(?<!\\w)" + word + "(?!\\w)");
    for (int i = Math.max(from, 0); i < source.size(); i++) {
      if (pattern.matcher(source.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  /** Back to where the declaration starts: behind a blank line, or the end of what is before. */
  private static int start(List<String> source, int at) {
    int start = at;
    while (start > 0
        && !source.get(start - 1).isBlank()
        && !ENDS.matcher(source.get(start - 1)).find()) {
      start--;
    }
    return start;
  }

  private static int end(List<String> source, int at) {
    int end = at;
    while (end < source.size() - 1 && !ENDS.matcher(source.get(end)).find()) {
      end++;
    }
    return end;
  }
}
