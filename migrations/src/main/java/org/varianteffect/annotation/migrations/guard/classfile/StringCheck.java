package org.varianteffect.annotation.migrations.guard.classfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.varianteffect.annotation.migrations.guard.classfile.ClassContents.StringUse;
import org.varianteffect.annotation.migrations.guard.name.Retired;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.TextSearch;
import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/** What the string constants of a class name, each by itself and put together as a method does. */
public final class StringCheck {

  private static final Pattern STATEMENT_START =
      Pattern.compile(
          "\\s*(select|insert|update|delete|with|merge|alter|create|drop|truncate|copy)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String HOLE = Tokenizer.HOLE + "+";

  private final TextSearch search;
  private final ClassContents scanned;
  private final Set<String> aliases;
  private final List<Reference> references = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  /** The check of one class. */
  public StringCheck(TextSearch search, ClassContents scanned) {
    this.search = search;
    this.scanned = scanned;
    this.aliases =
        scanned.strings.stream()
            .map(StringUse::text)
            .filter(TextSearch::looksLikeSql)
            .flatMap(text -> search.aliasesIn(text).stream())
            .collect(Collectors.toSet());
  }

  /** Each only once. */
  public List<Reference> references() {
    scanned.strings.forEach(this::alone);
    Map<String, List<StringUse>> byMethod =
        scanned.strings.stream()
            .filter(string -> !string.method().isEmpty())
            .collect(Collectors.groupingBy(StringUse::method));
    byMethod.values().forEach(this::together);
    scanned.composed.forEach(it -> built(it.text(), it.parts()));
    return references;
  }

  private void alone(StringUse string) {
    String text = FormatTemplate.withHoles(string.text());
    for (Mention mention : search.mentions(text, aliases)) {
      report(string, mention.retired(), "the string " + excerpt(text, mention) + " names");
    }
  }

  private void report(StringUse string, Retired retired, String what) {
    if (reported.add(string.at() + retired.name())) {
      references.add(new Reference(string.at(), retired, what));
    }
  }

  private static String excerpt(String text, Mention mention) {
    return Excerpt.of(text, mention.offset(), mention.retired().lastName().length());
  }

  /**
   * A statement that a method builds of several constants: those from one that starts a statement
   * on.
   */
  private void together(List<StringUse> strings) {
    List<StringUse> before = new ArrayList<>();
    List<StringUse> statement = new ArrayList<>();
    for (StringUse string : strings) {
      if (STATEMENT_START.matcher(string.text()).matches()) {
        assembled(before, statement);
        statement = new ArrayList<>(List.of(string));
      } else {
        (statement.isEmpty() ? before : statement).add(string);
      }
    }
    assembled(before, statement);
    spliced(strings);
  }

  /** {@code before} are constants that may be what goes into the statement's holes. */
  private void assembled(List<StringUse> before, List<StringUse> statement) {
    if (statement.isEmpty()) {
      return;
    }
    String text = join(statement);
    int hole = text.indexOf(Tokenizer.HOLE);
    List<StringUse> parts = new ArrayList<>(statement);
    if (hole >= 0) {
      text = text.substring(0, hole) + " " + join(before) + " " + text.substring(hole + 1);
      parts.addAll(before);
    }
    built(text, parts);
  }

  private void built(String text, List<StringUse> parts) {
    for (Mention mention : search.mentions(text, Set.of())) {
      String what = "the statement " + excerpt(text, mention) + ", built of several strings, names";
      parts.stream()
          .filter(part -> containsIgnoringCase(part.text(), mention.retired().lastName()))
          .forEach(part -> report(part, mention.retired(), what));
    }
  }

  /** Names that a method puts together of two constants: {@code prefix + "controls"}. */
  private void spliced(List<StringUse> strings) {
    for (int i = 1; i < strings.size(); i++) {
      String first = FormatTemplate.withHoles(strings.get(i - 1).text());
      String second = FormatTemplate.withHoles(strings.get(i).text());
      boolean template = second.indexOf(Tokenizer.HOLE) >= 0;
      String text =
          template ? second.replaceFirst(HOLE, Matcher.quoteReplacement(first)) : first + second;
      for (Mention mention : search.mentions(text, Set.of())) {
        String name = mention.retired().lastName();
        if (!containsIgnoringCase(first, name) && !containsIgnoringCase(second, name)) {
          report(strings.get(i), mention.retired(), "the strings put together here name");
        }
      }
    }
  }

  private static boolean containsIgnoringCase(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static String join(List<StringUse> strings) {
    return strings.stream()
        .map(string -> FormatTemplate.withHoles(string.text()))
        .collect(Collectors.joining(" "));
  }
}
