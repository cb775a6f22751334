package org.varianteffect.annotation.migrations.guard.format;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.varianteffect.annotation.migrations.guard.text.Mention;
import org.varianteffect.annotation.migrations.guard.text.Tokenizer;

/**
 * A text whose escapes are replaced by the characters that they stand for, so far as these are
 * parts of names: all others (a quote, a bracket) would change what the text means. It knows where
 * in the original each of its characters is.
 */
final class Unescaped {

  /** {@code \\u005f}, unless the backslash is escaped itself. */
  private static final Pattern UNICODE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+([0-9a-fA-F]{4})");

  /** {@code &#95;} or {@code &#x5f;}. */
  private static final Pattern REFERENCE = Pattern.compile("()&#(\\d{1,6}|x[0-9a-fA-F]{1,5});");

  final String text;
  private final int[] offsets;

  private Unescaped(String text, int[] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Of JSON and its like. */
  static Unescaped unicode(String content) {
    return of(content, UNICODE, hexadecimal -> "x" + hexadecimal);
  }

  /** Of markup. */
  static Unescaped references(String content) {
    return of(content, REFERENCE, UnaryOperator.identity());
  }

  /** The second group is the character's number, once it is {@code normalized}. */
  private static Unescaped of(String content, Pattern escape, UnaryOperator<String> normalized) {
    Matcher matcher = escape.matcher(content);
    StringBuilder text = new StringBuilder(content.length());
    int[] offsets = new int[content.length() + 1];
    int position = 0;
    while (matcher.find()) {
      int character = number(normalized.apply(matcher.group(2)));
      if (character <= Character.MAX_VALUE && Tokenizer.isWordPart((char) character)) {
        position = copy(content, position, matcher.end(1), text, offsets);
        offsets[text.length()] = position;
        text.append((char) character);
        position = matcher.end();
      }
    }
    copy(content, position, content.length(), text, offsets);
    offsets[text.length()] = content.length();
    return new Unescaped(text.toString(), offsets);
  }

  private static int number(String written) {
    return written.startsWith("x")
        ? Integer.parseInt(written.substring(1), 16)
        : Integer.parseInt(written);
  }

  private static int copy(String from, int start, int end, StringBuilder text, int[] offsets) {
    for (int i = start; i < end; i++) {
      offsets[text.length()] = i;
      text.append(from.charAt(i));
    }
    return end;
  }

  /** What was found in the text, at its offsets in the original. */
  List<Mention> inOriginal(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> new Mention(mention.retired(), offsets[mention.offset()]))
        .toList();
  }
}
